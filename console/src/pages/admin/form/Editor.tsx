import { Anchor } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ConflictDialog } from './ConflictDialog';
import styles from './Form.module.css';
import { FormOf } from './FormContext';
import type { Kind } from './kind';
import { LeaveGuard } from './LeaveGuard';
import { ReviewDialog } from './ReviewDialog';
import { SaveBar } from './SaveBar';
import { useSave } from './useSave';
import { useSettingsForm, type SettingsForm } from './useSettingsForm';

interface Props<T extends object> {
  kind: Kind<T>;
  saved: T;
  isNew: boolean;
  title: string;
  /** The list that this belongs to; none for what there is only one of. */
  list?: string;
  /** It can be read, but not be changed. */
  locked?: boolean;
  /** What stands beside the title, such as deleting. */
  aside?: ReactNode;
  /** Takes what the server has after a save, or after someone else's version was asked for. */
  done: (written: T) => void;
  reload: () => void;
  children: (form: SettingsForm<T>) => ReactNode;
}

/** A form of settings: shows what changes before it is saved, says what is wrong where it is wrong, loses nothing by a slip. */
export function Editor<T extends { version: number }>(props: Props<T>) {
  const { kind, saved, isNew, title, list, locked = false, aside, done, reload, children } = props;
  const form = useSettingsForm(saved);
  const [reviewing, setReviewing] = useState(false);
  const left = useRef(false);
  const saving = useSave(kind, form, saved, isNew, (written) => {
    left.current = true;
    done(written);
  });
  const top = useFocusOnFault(form.faults.size);
  const save = () => {
    if (isNew) void saving.save();
    else setReviewing(true);
  };
  return (
    <FormOf form={form}>
      <div ref={top}>
        {list !== undefined && (
          <Anchor component={Link} to={kind.place}>
            {list}
          </Anchor>
        )}
        <header className={styles['head']}>
          <h1 className={styles['title']}>{title}</h1>
          {aside}
        </header>
        <fieldset className={styles['parts']} disabled={locked}>
          {children(form)}
        </fieldset>
        {!locked && (
          <SaveBar
            isNew={isNew}
            changes={form.changes.length}
            busy={saving.busy}
            save={save}
            discard={() => form.replace(saved)}
          />
        )}
      </div>
      <ReviewDialog
        kind={kind}
        value={form.value}
        opened={reviewing}
        changes={form.changes}
        close={() => setReviewing(false)}
        confirm={() => {
          setReviewing(false);
          void saving.save();
        }}
      />
      <ConflictDialog
        opened={saving.conflict}
        close={saving.settle}
        theirs={() => {
          saving.settle();
          left.current = true;
          reload();
        }}
        mine={() => void saving.saveOnTop()}
      />
      <LeaveGuard when={form.changes.length > 0} unless={left} />
    </FormOf>
  );
}

/** Goes to the first setting that was refused. */
function useFocusOnFault(faults: number) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults > 0) top.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return top;
}
