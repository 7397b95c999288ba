import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { useRoom, useSession } from '../../../../room/Room';
import { useWorkText } from '../../../../text/useText';
import { stateOf, type NotesDraft } from '../../model/notesDraft';
import { NotesField } from '../notes/NotesField';
import type { NotesKeeper } from '../notes/NotesKeeper';

interface Props {
  opened: boolean;
  close: () => void;
  draft: NotesDraft;
  keeper: NotesKeeper;
}

/** Ends the session for everyone, after one more look at the notes (rules SES-6 and SES-7). */
export function EndDialog({ opened, close, draft, keeper }: Props) {
  const { desk } = useWorkText();
  const { commands } = useRoom();
  const session = useSession();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const words = desk.end;
  const name = session?.customerName ?? '';
  const end = async () => {
    setBusy(true);
    keeper.stop();
    // What was not saved yet goes along; what is saved needs no second version.
    const unsaved = stateOf(draft) !== 'saved';
    const notes = unsaved ? { text: draft.text, version: draft.base.version } : null;
    const worked = await attempt(words.failed, () => commands.end(notes));
    setBusy(false);
    if (worked) close();
    else keeper.flush();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={name === '' ? words.titleNoName : words.title(name)}>
      <Stack>
        <Text size="sm">{words.text}</Text>
        <NotesField draft={draft} keeper={keeper} rows={8} first />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button color="red" loading={busy} disabled={draft.theirs !== null} onClick={() => void end()}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
