import type { Work } from '../../../wire/acd';
import { isLive } from './kinds';

/** A session in this desk: from a queue (with its work), or joined or started by hand. */
export interface SessionTab {
  sessionId: string;
  title: string;
  work: Work | null;
}

/** A session the agent opened without an offer; remembered by the window. */
export interface OpenedByHand {
  sessionId: string;
  title: string;
}

/**
 * One tab per session: work in the order it began, then what was opened by hand, then what the address names.
 *
 * @param left requests whose sessions the agent has left; the floor may still count them as work for a moment
 */
export function sessionTabs(
  work: readonly Work[],
  byHand: readonly OpenedByHand[],
  left: ReadonlySet<string>,
  addressed: string | null,
): SessionTab[] {
  const tabs = new Map<string, SessionTab>();
  for (const one of inOrder(work)) {
    const { sessionId } = one;
    if (!isLive(one) || sessionId === null || (one.state !== 'wrap-up' && left.has(one.requestId))) continue;
    tabs.set(sessionId, { sessionId, title: one.customerName, work: one });
  }
  for (const one of byHand) if (!tabs.has(one.sessionId)) tabs.set(one.sessionId, { ...one, work: null });
  if (addressed !== null && !tabs.has(addressed)) tabs.set(addressed, { sessionId: addressed, title: '', work: null });
  return [...tabs.values()];
}

/** What is this agent's and no session: messages, and people to call or mail, in the order they came. */
export function tasksOf(work: readonly Work[]): Work[] {
  return inOrder(work).filter((one) => !isLive(one));
}

/** Where in the desk a piece of work is. */
export function placeOfWork(work: Work): string {
  return isLive(work) && work.sessionId !== null ? `/desk/sessions/${work.sessionId}` : `/desk/work/${work.requestId}`;
}

/**
 * The work to move into without a click: one that this window accepted and that has just begun, or, at the first view of
 * the desk, the one that is still under way.
 */
export function workToEnter(
  before: readonly Work[] | null,
  after: readonly Work[],
  acceptedHere: ReadonlySet<string>,
): Work | null {
  const running = after.filter((one) => one.state === 'in-session');
  if (before === null) return running[0] ?? null;
  const known = new Set(before.map((one) => one.requestId));
  return running.find((one) => acceptedHere.has(one.requestId) && !known.has(one.requestId)) ?? null;
}

/** The place before or after the one in front, around the end; null when there is none to go to. */
export function neighbour(places: readonly string[], inFront: string | null, by: 1 | -1): string | null {
  const at = places.indexOf(inFront ?? '');
  const next = at === -1 ? 0 : (at + by + places.length) % places.length;
  return places[next] ?? null;
}

/** The session to go on with once one is closed: one with a customer in it before any other; null when it was the last. */
export function nextAfter(tabs: readonly SessionTab[], closed: string): string | null {
  const others = tabs.filter((tab) => tab.sessionId !== closed);
  return (others.find((tab) => tab.work?.state === 'in-session') ?? others[0])?.sessionId ?? null;
}

/**
 * Whether a session has to keep this agent's microphone silent: somebody in another one is being spoken to.
 *
 * @param attended the session in front, or the one that was in front before another page was
 */
export function isHeld(tabs: readonly SessionTab[], sessionId: string, attended: string | null): boolean {
  return attended === null ? tabs.length > 1 : attended !== sessionId;
}

function inOrder(work: readonly Work[]): Work[] {
  return [...work].sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}
