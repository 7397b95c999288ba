import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { refusalWords } from '../../text/refusals';
import { useWorkText } from '../../text/useText';

interface Props {
  opened: boolean;
  close: () => void;
  /** Names what goes. */
  title: string;
  text: string;
  keep: string;
  confirm: string;
  failed: string;
  act: () => Promise<unknown>;
}

/** Asks once before something goes that only others can bring back. */
export function Confirm({ opened, close, title, text, keep, confirm, failed, act }: Props) {
  const words = useWorkText();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    try {
      await act();
    } catch (failure) {
      notifications.show({ color: 'red', title: failed, message: refusalWords(words, failure) });
    }
    setBusy(false);
    close();
  };
  return (
    <Modal opened={opened} onClose={close} title={title}>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={close}>
          {keep}
        </Button>
        <Button color="red" loading={busy} onClick={() => void press()}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
