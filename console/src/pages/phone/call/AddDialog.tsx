import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { OwnCall } from '../../../wire/telephony';
import { useDocument } from '../../../wire/useLive';
import { DialField, useDialled } from '../keypad/DialField';
import { usePhone } from '../OnPhone';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';

/** Brings a colleague or a number outside into a call (rule TEL-17). */
export function AddDialog({ call, close }: { call: OwnCall; close: () => void }) {
  const { phone } = useWorkText();
  const words = phone.guests;
  const who = useWho();
  const own = useDocument(usePhone(), 'me')?.callerIds[0]?.number ?? null;
  const commands = useCallCommands();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const dialled = useDialled(text, own);
  const add = async () => {
    if (!dialled.isDialable) {
      setWrong(true);
      return;
    }
    setBusy(true);
    const worked = await commands.add(
      call.callId,
      dialled.person ? { personId: dialled.person.personId } : { number: dialled.number },
    );
    setBusy(false);
    if (worked) close();
  };
  return (
    <Modal opened onClose={close} title={words.title(who(call.number))}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Stack>
          <DialField
            label={words.whom}
            dialled={dialled}
            change={(next) => {
              setText(next);
              setWrong(false);
            }}
            own={own}
            error={wrong && phone.keypad.wrong}
            first
          />
          <Text size="sm" c="dimmed">
            {words.help}
          </Text>
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
