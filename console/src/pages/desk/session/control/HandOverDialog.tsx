import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { useParticipants, useRoom, useSession } from '../../../../room/Room';
import { useWorkText } from '../../../../text/useText';
import { rememberTab, useCloseTab } from '../useSessionTabs';

interface Props {
  opened: boolean;
  close: () => void;
  /** Whom the agent pointed at; null when they choose here. */
  to: string | null;
}

/** Gives control to an assistant (rule SES-5); the former primary stays as assistant or leaves. */
export function HandOverDialog({ opened, close, to }: Props) {
  const { desk } = useWorkText();
  const words = desk.control;
  return (
    <Modal opened={opened} onClose={close} title={words.title}>
      {opened && <Choice close={close} to={to} />}
    </Modal>
  );
}

function Choice({ close, to }: { close: () => void; to: string | null }) {
  const { desk } = useWorkText();
  const words = desk.control;
  const { commands } = useRoom();
  const session = useSession();
  const attempt = useAttempt();
  const closeTab = useCloseTab();
  const assistants = useParticipants().filter((one) => one.role === 'assistant' && one.state === 'in');
  const [chosen, setChosen] = useState(to);
  const [then, setThen] = useState<'stay' | 'leave'>('stay');
  const [busy, setBusy] = useState(false);
  const whom = assistants.find((one) => one.id === chosen) ?? assistants[0];
  if (!whom) return <Text size="sm">{words.nobody}</Text>;

  const handOver = async () => {
    setBusy(true);
    const id = commands.sessionId;
    if (then === 'stay') rememberTab({ sessionId: id, title: session?.customerName ?? '' });
    const worked = await attempt(words.failed, () => commands.handOver(whom.id, then));
    setBusy(false);
    if (!worked) return;
    close();
    if (then === 'leave') closeTab(id, true);
  };
  return (
    <Stack>
      {assistants.length > 1 && (
        <Radio.Group label={words.whom} value={whom.id} onChange={setChosen}>
          {assistants.map((one) => (
            <Radio key={one.id} value={one.id} label={one.name} mt="xs" />
          ))}
        </Radio.Group>
      )}
      <Text size="sm">{words.intro(whom.name)}</Text>
      <Radio.Group
        aria-label={words.title}
        value={then}
        onChange={(value) => setThen(value === 'leave' ? 'leave' : 'stay')}
      >
        <Radio value="stay" label={words.stay} description={words.stayHelp} />
        <Radio value="leave" label={words.leave} description={words.leaveHelp} mt="sm" />
      </Radio.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {desk.control.cancel}
        </Button>
        <Button loading={busy} onClick={() => void handOver()}>
          {words.confirm}
        </Button>
      </Group>
    </Stack>
  );
}
