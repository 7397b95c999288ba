import { Button, Group, Modal, Text } from '@mantine/core';
import { useWorkText } from '../../../text/useText';

interface Props {
  opened: boolean;
  close: () => void;
  theirs: () => void;
  mine: () => void;
}

/** Someone else saved first; nothing is overwritten without being asked for. */
export function ConflictDialog({ opened, close, theirs, mine }: Props) {
  const { admin } = useWorkText();
  const { form } = admin;
  return (
    <Modal opened={opened} onClose={close} title={form.conflictTitle}>
      <Text size="sm">{form.conflictText}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={theirs}>
          {form.conflictTheirs}
        </Button>
        <Button onClick={mine}>{form.conflictMine}</Button>
      </Group>
    </Modal>
  );
}
