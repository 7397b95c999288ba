import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { useRoom } from '../../../../room/Room';
import { useWorkText } from '../../../../text/useText';
import { useCloseTab } from '../useSessionTabs';

/** An assistant leaves; the session goes on. */
export function LeaveDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { common, desk } = useWorkText();
  const { commands } = useRoom();
  const attempt = useAttempt();
  const closeTab = useCloseTab();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const worked = await attempt(desk.tools.failed, () => commands.leave());
    setBusy(false);
    if (!worked) return;
    close();
    closeTab(commands.sessionId, true);
  };
  return (
    <Modal opened={opened} onClose={close} title={desk.end.leaveTitle}>
      <Stack>
        <Text size="sm">{desk.end.leaveText}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button loading={busy} onClick={() => void leave()}>
            {desk.end.leaveConfirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
