import type { Work } from '../../../wire/acd';

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
 * @param left sessions that the agent has left; the floor may still count them as work for a moment
 */
export function sessionTabs(
  work: readonly Work[],
  byHand: readonly OpenedByHand[],
  left: ReadonlySet<string>,
  addressed: string | null,
): SessionTab[] {
  const tabs = new Map<string, SessionTab>();
  const present = work.filter((one) => one.state === 'wrap-up' || !left.has(one.sessionId));
  for (const one of present.sort((a, b) => Date.parse(a.since) - Date.parse(b.since)))
    tabs.set(one.sessionId, { sessionId: one.sessionId, title: one.customerName, work: one });
  for (const one of byHand) if (!tabs.has(one.sessionId)) tabs.set(one.sessionId, { ...one, work: null });
  if (addressed !== null && !tabs.has(addressed)) tabs.set(addressed, { sessionId: addressed, title: '', work: null });
  return [...tabs.values()];
}

/**
 * The session to move into without a click: one that this window accepted and that has just begun, or, at the first view of
 * the desk, the one that still runs.
 */
export function sessionToEnter(
  before: readonly Work[] | null,
  after: readonly Work[],
  acceptedHere: ReadonlySet<string>,
): string | null {
  const running = after.filter((one) => one.state === 'in-session');
  if (before === null) return running[0]?.sessionId ?? null;
  const known = new Set(before.map((one) => one.requestId));
  const begun = running.find((one) => acceptedHere.has(one.requestId) && !known.has(one.requestId));
  return begun?.sessionId ?? null;
}

/** The session before or after the one in front, around the end; null when there is none to go to. */
export function neighbour(tabs: readonly SessionTab[], inFront: string | null, by: 1 | -1): string | null {
  if (tabs.length === 0) return null;
  const at = tabs.findIndex((tab) => tab.sessionId === inFront);
  const next = at === -1 ? 0 : (at + by + tabs.length) % tabs.length;
  return tabs[next]?.sessionId ?? null;
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
