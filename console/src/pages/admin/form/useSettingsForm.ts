import { useState } from 'react';
import { changes, type Change } from '../model/changes';
import { noFaults, withoutFaultsAt, type FieldFaults } from '../model/errors';
import { valueAt, withValueAt } from '../model/path';

/** Settings while they are edited. */
export interface SettingsForm<T extends object> {
  value: T;
  changes: Change[];
  faults: FieldFaults;
  at: (path: string) => unknown;
  set: (path: string, part: unknown) => void;
  /** As `set`, out of what is there when it happens: for what was pressed a while ago, such as Undo. */
  change: (path: string, update: (part: unknown) => unknown) => void;
  replace: (value: T) => void;
  refuse: (faults: FieldFaults) => void;
}

/** @param saved what the server has, or what a new one begins with */
export function useSettingsForm<T extends object>(saved: T): SettingsForm<T> {
  const [value, setValue] = useState(saved);
  const [faults, setFaults] = useState<FieldFaults>(noFaults);
  return {
    value,
    faults,
    changes: changes(saved, value),
    at: (path) => valueAt(value, path),
    set: (path, part) => {
      setValue((before) => withValueAt(before, path, part));
      setFaults((before) => withoutFaultsAt(before, path));
    },
    change: (path, update) => {
      setValue((before) => withValueAt(before, path, update(valueAt(before, path))));
      setFaults((before) => withoutFaultsAt(before, path));
    },
    replace: (next) => {
      setValue(next);
      setFaults(noFaults);
    },
    refuse: setFaults,
  };
}
