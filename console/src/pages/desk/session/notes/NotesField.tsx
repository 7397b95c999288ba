import { Button, Group, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useWorkText } from '../../../../text/useText';
import { stateOf, type NotesDraft, type NotesState } from '../../model/notesDraft';
import styles from './Notes.module.css';
import type { NotesKeeper } from './NotesKeeper';

interface Props {
  draft: NotesDraft;
  keeper: NotesKeeper;
  /** Given once on a page, where the shortcut leads. */
  id?: string;
  rows: number;
  /** Whether a dialog that opens begins here. */
  first?: boolean;
}

/** Notes with their state beside them, and the choice when a colleague wrote something else meanwhile. */
export function NotesField({ draft, keeper, id, rows, first = false }: Props) {
  const { notes } = useWorkText().desk;
  return (
    <div className={styles['notes']}>
      <Textarea
        {...(id ? { id } : {})}
        {...(first ? { 'data-autofocus': true } : {})}
        label={notes.title}
        description={notes.help}
        placeholder={notes.placeholder}
        rows={rows}
        maxLength={20_000}
        value={draft.text}
        onChange={(event) => keeper.type(event.currentTarget.value)}
        onBlur={() => keeper.flush()}
      />
      <State state={stateOf(draft)} />
      {draft.theirs && <Conflict draft={draft} keeper={keeper} />}
    </div>
  );
}

const icons = {
  saved: IconCheck,
  edited: IconPencil,
  saving: IconRefresh,
  failed: IconAlertTriangle,
  conflict: IconAlertTriangle,
} as const;

function State({ state }: { state: NotesState }) {
  const { notes } = useWorkText().desk;
  if (state === 'conflict') return null;
  const Icon = icons[state];
  return (
    <p className={styles['state']} data-state={state}>
      <Icon size={14} aria-hidden /> {notes[state]}
    </p>
  );
}

function Conflict({ draft, keeper }: { draft: NotesDraft; keeper: NotesKeeper }) {
  const { notes } = useWorkText().desk;
  if (!draft.theirs) return null;
  return (
    <div className={styles['conflict']} role="alert">
      <strong>{notes.conflict(draft.theirs.by || notes.someone)}</strong>
      <p className={styles['theirs']}>{draft.theirs.text}</p>
      <Group gap="xs">
        <Button size="xs" onClick={() => keeper.resolve('keep-both')}>
          {notes.keepBoth}
        </Button>
        <Button size="xs" variant="default" onClick={() => keeper.resolve('keep-mine')}>
          {notes.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={() => keeper.resolve('take-theirs')}>
          {notes.takeTheirs}
        </Button>
      </Group>
    </div>
  );
}
