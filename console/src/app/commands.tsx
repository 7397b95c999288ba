import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';

/** Something a page can do. Search (Ctrl K) offers all of them; those with a key are listed under `?`. */
export interface Command {
  id: string;
  label: string;
  act: () => void;
  /** Such as `a`, `?`, `mod+k` (Ctrl or Cmd) or `alt+1`. */
  keys?: string;
  /** Words that find it besides its label. */
  search?: string;
  /** Whether search offers it; a page or an action. `hidden` ones only have a key. */
  kind: 'page' | 'action' | 'hidden';
}

interface Registry {
  all: readonly Command[];
  add: (commands: readonly Command[]) => () => void;
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
}

const RegistryContext = createContext<Registry | undefined>(undefined);
const STORED = 'balie.single-keys';

export function Commands({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<readonly (readonly Command[])[]>([]);
  const [singleKeys, setSingleKeys] = useState(() => localStorage.getItem(STORED) !== 'off');
  const all = useMemo(() => groups.flat(), [groups]);
  const add = useCallback((commands: readonly Command[]) => {
    setGroups((before) => [...before, commands]);
    return () => setGroups((before) => before.filter((group) => group !== commands));
  }, []);
  const registry = useMemo<Registry>(
    () => ({
      all,
      add,
      singleKeys,
      setSingleKeys: (on) => {
        localStorage.setItem(STORED, on ? 'on' : 'off');
        setSingleKeys(on);
      },
    }),
    [all, add, singleKeys],
  );
  // Before it is painted: what is seen can be pressed.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const command = all.find(({ keys }) => keys !== undefined && matches(keys, event));
      if (!command?.keys) return;
      const single = isSingle(command.keys);
      if (single && (!singleKeys || isTyping(event.target))) return;
      event.preventDefault();
      command.act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [all, singleKeys]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Offers commands for as long as the component is shown. Wrap the list in `useMemo`. */
export function useCommands(commands: readonly Command[]): void {
  const { add } = useRegistry();
  useLayoutEffect(() => add(commands), [add, commands]);
}

export function useRegistry(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('commands need <Commands> around them');
  return registry;
}

interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export function matches(keys: string, event: Pressed): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1);
  // With Alt, some keyboards write another sign: there the key's place counts.
  const isKey = event.key.toLowerCase() === key || (event.altKey && event.code === `Key${key?.toUpperCase() ?? ''}`);
  return (
    isKey &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    event.altKey === parts.includes('alt')
  );
}

function isSingle(keys: string): boolean {
  return !keys.includes('mod+') && !keys.includes('alt+');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
