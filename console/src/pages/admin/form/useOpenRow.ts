import { useEffect, useRef, useState } from 'react';
import { placeAfterMove } from '../model/lists';
import { useForm } from './FormContext';

/** Which row of a list is open to be edited, at most one, and whether it has just been made. */
export interface OpenRow {
  isOpen: (at: number) => boolean;
  isNew: (at: number) => boolean;
  toggle: (at: number) => void;
  /** A row has been made there. */
  openNew: (at: number) => void;
  close: () => void;
  /** A row has changed its place; what is open stays open. */
  follow: (from: number, to: number) => void;
}

interface State {
  at: number | null;
  isNew: boolean;
}

const CLOSED: State = { at: null, isNew: false };

/** @param path of the list in the form; when some of its rows are refused, the first of those opens */
export function useOpenRow(path: string): OpenRow {
  const { faults } = useForm();
  const [open, setOpen] = useState(CLOSED);
  const shown = useRef(faults);
  useEffect(() => {
    if (shown.current === faults) return;
    const before = shown.current;
    shown.current = faults;
    const places = [...faults.keys()].filter((one) => one.startsWith(`${path}.`) && !before.has(one));
    const first = Math.min(...places.map((one) => Number(one.split('.')[1])));
    if (Number.isFinite(first)) setOpen({ at: first, isNew: false });
  }, [faults, path]);
  return {
    isOpen: (at) => open.at === at,
    isNew: (at) => open.at === at && open.isNew,
    toggle: (at) => setOpen(open.at === at ? CLOSED : { at, isNew: false }),
    openNew: (at) => setOpen({ at, isNew: true }),
    close: () => setOpen(CLOSED),
    follow: (from, to) => setOpen((row) => (row.at === null ? row : { ...row, at: placeAfterMove(row.at, from, to) })),
  };
}
