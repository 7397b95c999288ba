import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands, type Command } from '../../../app/commands';
import { useWorkText } from '../../../text/useText';

const none: readonly Command[] = [];

/** The id of the button that opens a queue's line. */
export function lineId(queueId: string): string {
  return `line-${queueId}`;
}

/** Which queues show who waits, and the key that leads there. @param filled the queues in which somebody may be chosen */
export function useWaitingKeys(mayPull: boolean, filled: readonly string[]) {
  const { tasks } = useWorkText();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((queueId: string) => {
    setOpened((before) => new Set(before.has(queueId) ? [...before].filter((one) => one !== queueId) : [...before, queueId]));
  }, []);
  const [first] = filled;
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(lineId(wanted.current))?.closest('li')?.querySelector<HTMLElement>('li button')?.focus();
    wanted.current = null;
  }, [opened]);
  const commands = useMemo<readonly Command[]>(() => {
    if (!mayPull || first === undefined) return none;
    const go = () => {
      wanted.current = first;
      setOpened((before) => new Set([...before, first]));
    };
    return [{ id: 'waiting', kind: 'action', label: tasks.waiting.keys, keys: 'alt+q', act: go }];
  }, [mayPull, first, tasks]);
  useCommands(commands);
  return { opened, toggle };
}
