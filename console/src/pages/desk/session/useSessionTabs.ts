import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { useDocuments } from '../../../wire/useLive';
import { nextAfter, sessionTabs, type OpenedByHand, type SessionTab } from '../model/tabs';
import { useDuty } from '../OnDuty';

const STORED = 'balie.desk.tabs';
const listeners = new Set<() => void>();
let opened: readonly OpenedByHand[] | undefined;

function read(): readonly OpenedByHand[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as OpenedByHand[];
  } catch {
    return [];
  }
}

let left: ReadonlySet<string> = new Set();

const now = () => (opened ??= read());
const leftNow = () => left;

function write(next: readonly OpenedByHand[]): void {
  opened = next;
  try {
    sessionStorage.setItem(STORED, JSON.stringify(next));
  } catch {
    // Storage may be forbidden; the tabs then last as long as the page.
  }
  listeners.forEach((listener) => listener());
}

/** Keeps a tab for a session that was not offered: started, joined, or stayed in after handing over control. */
export function rememberTab(tab: OpenedByHand): void {
  left = new Set([...left].filter((sessionId) => sessionId !== tab.sessionId));
  write([...now().filter(({ sessionId }) => sessionId !== tab.sessionId), tab]);
}

/** The agent has left the session, or is done with it. */
function forgetTab(sessionId: string): void {
  left = new Set([...left, sessionId]);
  write(now().filter((tab) => tab.sessionId !== sessionId));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sessions of this window's desk. @param addressed the session that the address names */
export function useSessionTabs(addressed: string | null): readonly SessionTab[] {
  const work = useDocuments(useDuty(), 'work/');
  const byHand = useSyncExternalStore(subscribe, now);
  const gone = useSyncExternalStore(subscribe, leftNow);
  return useMemo(() => sessionTabs(work, byHand, gone, addressed), [work, byHand, gone, addressed]);
}

/** Closes a session's tab; when it was in front, the desk goes on with another session, if there is one. */
export function useCloseTab(): (sessionId: string, wasInFront: boolean) => void {
  const tabs = useSessionTabs(null);
  const navigate = useNavigate();
  return useCallback(
    (sessionId, wasInFront) => {
      const next = nextAfter(tabs, sessionId);
      forgetTab(sessionId);
      if (wasInFront) void navigate(next === null ? '/desk' : `/desk/sessions/${next}`);
    },
    [tabs, navigate],
  );
}
