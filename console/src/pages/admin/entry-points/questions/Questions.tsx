import { Button, Group } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { FieldKind } from '../../../../wire/acd';
import type { EntryPointField } from '../../../../wire/admin';
import { RowAction, RowCard } from '../../form/RowCard';
import { SortableList } from '../../form/SortableList';
import { useOpenRow } from '../../form/useOpenRow';
import { useSetting } from '../../form/useSetting';
import { useTakeBack } from '../../form/useTakeBack';
import { moved, withItem, withoutItem } from '../../model/lists';
import { copyOf, questionOf } from '../../model/questions';
import { kindIcons, kinds } from './kinds';
import { Question } from './Question';
import styles from './Questions.module.css';

/** The pre-session form (rule ACD-2): its questions in order, each opened to be edited in its place. */
export function Questions() {
  const { entryPoints, form } = useWorkText().admin;
  const words = entryPoints.field;
  const { value, set, change, error } = useSetting<EntryPointField[]>('fields');
  const row = useOpenRow('fields');
  const nameOf = useQuestionNames();
  const takeBack = useTakeBack();

  const add = (kind: FieldKind) => {
    set([...value, questionOf(kind, value)]);
    row.openNew(value.length);
  };
  const duplicate = (at: number, field: EntryPointField) => {
    set(withItem(value, at + 1, copyOf(field, value)));
    row.openNew(at + 1);
  };
  const remove = (at: number, field: EntryPointField) => {
    set(withoutItem(value, at));
    row.close();
    takeBack(form.removed(nameOf(field)), () => change((now) => withItem(now, at, field)));
  };
  return (
    <div>
      <p className={styles['help']}>{entryPoints.fields.fields.help}</p>
      {value.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <SortableList
        label={entryPoints.fields.fields.label}
        names={value.map(nameOf)}
        move={(from, to) => {
          set(moved(value, from, to));
          row.follow(from, to);
        }}
      >
        {(at, handle) => {
          const field = value[at];
          if (!field) return null;
          const name = nameOf(field);
          return (
            <RowCard
              handle={handle}
              opened={row.isOpen(at)}
              isNew={row.isNew(at)}
              toggle={() => row.toggle(at)}
              summary={<Summary field={field} name={name} />}
              actions={
                <>
                  <RowAction label={form.duplicate(name)} icon={<IconCopy size={16} aria-hidden />} act={() => duplicate(at, field)} />
                  <RowAction label={form.remove(name)} icon={<IconTrash size={16} aria-hidden />} act={() => remove(at, field)} />
                </>
              }
            >
              <Question at={at} field={field} />
            </RowCard>
          );
        }}
      </SortableList>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <QuestionPalette add={add} />
    </div>
  );
}

function Summary({ field, name }: { field: EntryPointField; name: string }) {
  const { entryPoints } = useWorkText().admin;
  const Icon = kindIcons[field.kind];
  return (
    <span className={styles['summary']}>
      <Icon size={18} aria-hidden />
      <span>
        <span className={styles['question']}>{name}</span>
        <span className={styles['kind']}>
          {entryPoints.kinds[field.kind]}
          {field.required && ` · ${entryPoints.field.requiredShort}`}
        </span>
      </span>
    </span>
  );
}

/** A question of each kind, ready to be added. */
function QuestionPalette({ add }: { add: (kind: FieldKind) => void }) {
  const { entryPoints } = useWorkText().admin;
  return (
    <div role="group" aria-label={entryPoints.field.add} className={styles['palette']}>
      <span className={styles['paletteTitle']}>{entryPoints.field.add}</span>
      <Group gap="xs">
        {kinds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <Button
              key={kind}
              variant="default"
              size="xs"
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => add(kind)}
            >
              {entryPoints.kinds[kind]}
            </Button>
          );
        })}
      </Group>
    </div>
  );
}

export function useQuestionNames(): (field: EntryPointField) => string {
  const { entryPoints } = useWorkText().admin;
  const [language] = useLanguage();
  return (field) => field.label[language] || field.label.en || field.label.nl || entryPoints.field.untitled;
}
