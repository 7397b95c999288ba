import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { useDocuments } from '../../../wire/useLive';
import type { Work } from '../../../wire/acd';
import { nextAfter, sessionTabs, tasksOf, type OpenedByHand, type SessionTab } from '../model/tabs';
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

/** The requests whose sessions were left here, with those sessions. */
let left: ReadonlyMap<string, string> = new Map();

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
  left = new Map([...left].filter(([, sessionId]) => sessionId !== tab.sessionId));
  write([...now().filter(({ sessionId }) => sessionId !== tab.sessionId), tab]);
}

/** The agent has left the session, or is done with it. */
function forgetTab(sessionId: string, requestId: string | undefined): void {
  if (requestId !== undefined) left = new Map([...left, [requestId, sessionId]]);
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
  return useMemo(() => sessionTabs(work, byHand, new Set(gone.keys()), addressed), [work, byHand, gone, addressed]);
}

/** What is this agent's and no session. */
export function useTasks(): readonly Work[] {
  const work = useDocuments(useDuty(), 'work/');
  return useMemo(() => tasksOf(work), [work]);
}

/** Closes a session's tab; when it was in front, the desk goes on with another session, if there is one. */
export function useCloseTab(): (sessionId: string, wasInFront: boolean) => void {
  const tabs = useSessionTabs(null);
  const navigate = useNavigate();
  return useCallback(
    (sessionId, wasInFront) => {
      const next = nextAfter(tabs, sessionId);
      forgetTab(sessionId, tabs.find((tab) => tab.sessionId === sessionId)?.work?.requestId);
      if (wasInFront) void navigate(next === null ? '/desk' : `/desk/sessions/${next}`);
    },
    [tabs, navigate],
  );
}
