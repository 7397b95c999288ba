import { Accordion, ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { EntryPointField } from '../../../wire/admin';
import { useForm } from '../form/FormContext';
import { useSetting } from '../form/useSetting';
import { freshId, moved } from '../model/questions';
import { newField } from './kind';
import { Question } from './Question';
import styles from './Questions.module.css';

/** The pre-session form (rule ACD-2): its questions in order, each opened to be edited. */
export function Questions() {
  const { entryPoints } = useWorkText().admin;
  const words = entryPoints.field;
  const { value, set, error } = useSetting<EntryPointField[]>('fields');
  const { faults } = useForm();
  const [opened, setOpened] = useState<string | null>(null);
  const faulty = value.findIndex((_, at) => [...faults.keys()].some((path) => path.startsWith(`fields.${at}.`)));
  const add = () => {
    set([...value, newField(freshId(value), 'text', { en: '', nl: '' }, 200)]);
    setOpened(String(value.length));
  };
  return (
    <div>
      <p className={styles['help']}>{entryPoints.fields.fields.help}</p>
      {value.length === 0 && <p>{words.none}</p>}
      <Accordion
        variant="separated"
        value={faulty === -1 ? opened : String(faulty)}
        onChange={setOpened}
        keepMounted={false}
      >
        {value.map((field, at) => (
          // Questions have nothing but their place: their id is one of the things being edited.
          <Accordion.Item key={at} value={String(at)}>
            <Row field={field} at={at} count={value.length} change={(next) => set(next)} all={value} />
            <Accordion.Panel>
              <Question at={at} field={field} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <Button mt="sm" variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

interface RowProps {
  field: EntryPointField;
  at: number;
  count: number;
  all: EntryPointField[];
  change: (fields: EntryPointField[]) => void;
}

function Row({ field, at, count, all, change }: RowProps) {
  const { entryPoints, form } = useWorkText().admin;
  const [language] = useLanguage();
  const name = field.label[language] || field.label.en || field.label.nl || entryPoints.field.untitled;
  return (
    <Group wrap="nowrap" gap={4} pr="xs">
      <Accordion.Control>
        <span className={styles['question']}>{name}</span>{' '}
        <span className={styles['kind']}>
          {entryPoints.kinds[field.kind]}
          {field.required && ` · ${entryPoints.field.required.toLowerCase()}`}
        </span>
      </Accordion.Control>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={form.up(name)}
        disabled={at === 0}
        onClick={() => change(moved(all, at, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={form.down(name)}
        disabled={at === count - 1}
        onClick={() => change(moved(all, at, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={form.remove(name)}
        onClick={() => change(all.filter((_, index) => index !== at))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
