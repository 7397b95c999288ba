import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { OwnCall } from '../../../wire/telephony';
import { useDocument } from '../../../wire/useLive';
import { DialField, useDialled } from '../keypad/DialField';
import { usePhone } from '../OnPhone';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';
import { ToQueue } from './ToQueue';

/** Passes a call on, at once or after a word with whom it goes to (rule TEL-17). */
export function TransferDialog({ call, close }: { call: OwnCall; close: () => void }) {
  const { phone } = useWorkText();
  const words = phone.transfer;
  const who = useWho();
  const callerIds = useDocument(usePhone(), 'me')?.callerIds ?? [];
  const own = callerIds.find(({ lineId }) => lineId === call.lineId) ?? callerIds[0];
  const commands = useCallCommands();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const dialled = useDialled(text, own?.number ?? null);
  const run = async (act: () => Promise<boolean>) => {
    setBusy(true);
    const worked = await act();
    setBusy(false);
    if (worked) close();
  };
  const toWhom = (act: () => Promise<boolean>) => {
    if (dialled.isDialable) void run(act);
    else setWrong(true);
  };
  const now = () =>
    commands.transfer(call.callId, dialled.person ? { personId: dialled.person.personId } : { number: dialled.number });
  const first = () => commands.place(dialled.number, own?.lineId ?? null);
  return (
    <Modal opened onClose={close} title={words.title(who(call.number))}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          toWhom(now);
        }}
      >
        <Stack>
          <DialField
            label={words.to}
            dialled={dialled}
            change={(next) => {
              setText(next);
              setWrong(false);
            }}
            own={own?.number ?? null}
            error={wrong && phone.keypad.wrong}
            first
          />
          <Text size="sm" c="dimmed">
            {words.nowHelp} {words.firstHelp}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={() => toWhom(first)}>
              {words.first}
            </Button>
            <Button type="submit" loading={busy}>
              {words.now}
            </Button>
          </Group>
          <ToQueue busy={busy} give={(queueId) => void run(() => commands.transfer(call.callId, { queueId }))} />
        </Stack>
      </form>
    </Modal>
  );
}
