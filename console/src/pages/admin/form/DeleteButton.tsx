import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { WithUndo } from '../../../app/WithUndo';
import { useWorker } from '../../../identity/SignedIn';
import { refusalWords } from '../../../text/refusals';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import { addressOf, keepingOf, type Kind } from './kind';

/** Deletes after asking once, naming the thing; for a while it can be taken back, if nothing else went with it. */
export function DeleteButton<T extends object>({ kind, value, text }: { kind: Kind<T>; value: T; text: string }) {
  const spoken = useWorkText();
  const { common, admin } = spoken;
  const { api } = useWorker();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const words = admin.form;
  const name = kind.nameOf(value);

  const undo = async () => {
    try {
      await keepingOf(kind).create(api, value);
      notifications.show({ color: 'green', message: words.undone(name) });
      await navigate(`${kind.place}/${encodeURIComponent(kind.idOf(value))}`);
    } catch (failure) {
      notifications.show({ color: 'red', title: words.undoFailed, message: refusalWords(spoken, failure) });
    }
  };
  const tell = () => {
    const id = `deleted ${kind.idOf(value)}`;
    notifications.show({
      id,
      autoClose: 10_000,
      message: kind.goesForGood ? (
        words.deleted(name)
      ) : (
        <WithUndo notice={id} label={words.undo} undo={() => void undo()}>
          {words.deleted(name)}
        </WithUndo>
      ),
    });
  };
  const remove = async () => {
    setBusy(true);
    try {
      await api.delete(addressOf(kind.collection, kind.idOf(value)));
      tell();
      await navigate(kind.place);
    } catch (failure) {
      const inUse = failure instanceof Problem && failure.code === 'in-use';
      const message = inUse ? admin.inUse(failure.detail ?? '') : refusalWords(spoken, failure);
      notifications.show({ color: 'red', title: words.deleteFailed, message });
      setAsking(false);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {words.delete}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={words.deleteTitle(name)}>
        <Text size="sm">{text}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {common.cancel}
          </Button>
          <Button color="red" loading={busy} onClick={() => void remove()}>
            {words.deleteConfirm(name)}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
