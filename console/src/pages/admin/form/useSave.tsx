import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { WithUndo } from '../../../app/WithUndo';
import { useWorker } from '../../../identity/SignedIn';
import { refusalWords } from '../../../text/refusals';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import { faultsOf, refusalAt } from '../model/errors';
import { onTop } from '../model/rebase';
import { addressOf, keepingOf, type Kind } from './kind';
import type { SettingsForm } from './useSettingsForm';

interface Versioned {
  version: number;
}

export interface Saving {
  busy: boolean;
  /** Someone else saved first. */
  conflict: boolean;
  save: () => Promise<void>;
  /** Puts these changes on the version that is there now. */
  saveOnTop: () => Promise<void>;
  settle: () => void;
}

/** Saves a form, says what became of it, and offers to undo it. @param done takes what the server has now */
export function useSave<T extends Versioned>(
  kind: Kind<T>,
  form: SettingsForm<T>,
  saved: T,
  isNew: boolean,
  done: (written: T) => void,
): Saving {
  const text = useWorkText();
  const { api } = useWorker();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const words = text.admin.form;
  const address = addressOf(kind.collection, kind.idOf(saved));
  const keeping = keepingOf(kind);

  const undo = async (written: T) => {
    try {
      const back = await keeping.save(api, { ...saved, version: written.version });
      notifications.show({ color: 'green', message: words.undone(kind.nameOf(back)) });
      done(back);
    } catch (failure) {
      notifications.show({ color: 'red', title: words.undoFailed, message: refusalWords(text, failure) });
    }
  };
  const mayUndo = !isNew && !form.changes.some(({ path }) => kind.secrets?.includes(path));
  const told = isNew ? words.created : words.saved;
  const tell = (written: T) => {
    const name = kind.nameOf(written);
    const id = `saved ${address} ${written.version}`;
    notifications.show({
      id,
      color: 'green',
      autoClose: 10_000,
      message: !mayUndo ? (
        told(name)
      ) : (
        <WithUndo notice={id} label={words.undo} undo={() => void undo(written)}>
          {told(name)}
        </WithUndo>
      ),
    });
  };
  const write = async (value: T) => {
    setBusy(true);
    try {
      const written = await (isNew ? keeping.create(api, value) : keeping.save(api, value));
      tell(written);
      done(written);
    } catch (failure) {
      refused(failure);
    }
    setBusy(false);
  };
  const refused = (failure: unknown) => {
    if (failure instanceof Problem && failure.code === 'conflict' && !isNew) {
      setConflict(true);
      return;
    }
    const faults = kind.refusedAt ? refusalAt(failure, kind.refusedAt) : faultsOf(failure);
    form.refuse(faults);
    failed(faults.size > 0 ? words.check : refusalWords(text, failure));
  };
  const failed = (message: string) => notifications.show({ color: 'red', title: words.failed, message });
  const saveOnTop = async () => {
    setConflict(false);
    try {
      const theirs = await keeping.read(api, kind.idOf(saved));
      const both = onTop(saved, form.value, theirs);
      form.replace(both);
      await write(both);
    } catch (failure) {
      // Theirs can't be read: it is gone, which is no fault of any setting here.
      failed(refusalWords(text, failure));
    }
  };
  return { busy, conflict, save: () => write(form.value), saveOnTop, settle: () => setConflict(false) };
}
