import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Change } from '../model/changes';
import { inWords } from '../model/inWords';
import styles from './Form.module.css';
import type { Kind } from './kind';

interface Props<T> {
  kind: Kind<T>;
  value: T;
  opened: boolean;
  changes: readonly Change[];
  close: () => void;
  confirm: () => void;
}

/** Before and after of every setting that changes. */
export function ReviewDialog<T>({ kind, value, opened, changes, close, confirm }: Props<T>) {
  const { common, admin } = useWorkText();
  const [language] = useLanguage();
  const { form } = admin;
  const questions = kind.questionsOf?.(value) ?? [];
  const words = (setting: unknown, path: string) =>
    kind.secrets?.includes(path) ? form.hidden : inWords(setting, { admin, language, names: kind.names, codes: kind.codes, questions });
  return (
    <Modal opened={opened} onClose={close} size="lg" title={form.review}>
      <Text size="sm" c="dimmed" mb="sm">
        {form.reviewText}
      </Text>
      <Table className={styles['changes'] ?? ''} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{form.setting}</Table.Th>
            <Table.Th>{form.before}</Table.Th>
            <Table.Th>{form.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.path}>
              <Table.Td>{kind.labelOf(change.path)}</Table.Td>
              <Table.Td className={styles['before'] ?? ''}>{words(change.before, change.path)}</Table.Td>
              <Table.Td>{words(change.after, change.path)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {opened && kind.caution?.(value, changes)}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {common.cancel}
        </Button>
        <Button data-autofocus onClick={confirm}>
          {form.save}
        </Button>
      </Group>
    </Modal>
  );
}
