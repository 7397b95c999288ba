import { Button } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import styles from './Form.module.css';

interface Props {
  isNew: boolean;
  changes: number;
  busy: boolean;
  save: () => void;
  discard: () => void;
}

/** Always at the bottom of a form: what is not saved yet, and the way to save it. */
export function SaveBar({ isNew, changes, busy, save, discard }: Props) {
  const { form } = useWorkText().admin;
  const some = changes > 0;
  return (
    <footer className={styles['bar']}>
      <span className={styles['state']} data-some={some && !isNew} role="status">
        {isNew ? '' : some ? form.unsaved(changes) : form.unchanged}
      </span>
      {some && !isNew && (
        <Button variant="default" onClick={discard}>
          {form.discard}
        </Button>
      )}
      <Button loading={busy} disabled={!some && !isNew} onClick={save}>
        {isNew ? form.create : form.save}
      </Button>
    </footer>
  );
}
