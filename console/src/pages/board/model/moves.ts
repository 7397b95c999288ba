import type { BoardAgent, BoardQueue, BoardRequest } from '../../../wire/board';

/** What a supervisor can do with a request (rule ACD-13). */
export type Move = 'assign' | 'move' | 'prioritise' | 'close' | 'release-wrap-up';

/** Why a move cannot be made now; the page says it in words. */
export type Impossible = 'in-session' | 'wrap-up' | 'not-wrap-up' | 'one' | 'no-queue' | 'no-agent' | 'nothing';

export interface Floor {
  /** Other queues to move to. */
  queues: number;
  agents: number;
}

/**
 * Why these customers cannot be moved so; null when they can. Who is being offered still can: the offer is taken back. The
 * floor has the last word.
 */
export function whyNot(move: Move, requests: readonly BoardRequest[], floor: Floor): Impossible | null {
  if (requests.length === 0) return 'nothing';
  if (move === 'release-wrap-up') return requests.every(({ state }) => state === 'wrap-up') ? null : 'not-wrap-up';
  for (const { state } of requests) if (state === 'in-session' || state === 'wrap-up') return state;
  if (move === 'assign' && requests.length > 1) return 'one';
  if (move === 'assign' && floor.agents === 0) return 'no-agent';
  if (move === 'move' && floor.queues === 0) return 'no-queue';
  return null;
}

/** When an agent can take somebody: at once, as soon as there is room, or not while they are not at work. */
export type Readiness = 'now' | 'later' | 'offline' | 'away';

export function readinessOf({ presence, load, capacity }: BoardAgent): Readiness {
  if (presence === 'offline' || presence === 'away') return presence;
  return load < capacity ? 'now' : 'later';
}

/** Whether a request may be kept for this agent. */
export function isAtWork(agent: BoardAgent): boolean {
  const readiness = readinessOf(agent);
  return readiness === 'now' || readiness === 'later';
}

const readinesses: Readiness[] = ['now', 'later', 'away', 'offline'];

/** Whom a supervisor would give somebody to first: who can take them soonest, then who belongs to the queue and has least to do. */
export function assignable(agents: readonly BoardAgent[], queueName: string, search: string): BoardAgent[] {
  const wanted = search.trim().toLocaleLowerCase();
  const rank = (agent: BoardAgent) =>
    2 * readinesses.indexOf(readinessOf(agent)) + (agent.queues.includes(queueName) ? 0 : 1);
  return agents
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.load - b.load || a.name.localeCompare(b.name));
}

/** Where somebody could be moved to: every other queue, the open ones first. */
export function otherQueues(queues: readonly BoardQueue[], here: string): BoardQueue[] {
  return queues
    .filter(({ queueId }) => queueId !== here)
    .sort((a, b) => Number(b.open) - Number(a.open) || a.name.localeCompare(b.name));
}

/** Whether a request is still in its queue, asked about or not. */
export function isInQueue({ state }: BoardRequest): boolean {
  return state === 'waiting' || state === 'offered';
}

/** Whether somebody, or overflow, has made a request more or less urgent than its queue; null when it is as urgent. */
export function urgencyOf(request: BoardRequest, queue: BoardQueue): 'raised' | 'lowered' | null {
  if (request.priority === queue.priority) return null;
  return request.priority > queue.priority ? 'raised' : 'lowered';
}

/** Those of the chosen that are still in the queue; who is helped meanwhile is no longer chosen. */
export function stillChosen(chosen: ReadonlySet<string>, requests: readonly BoardRequest[]): BoardRequest[] {
  return requests.filter((request) => isInQueue(request) && chosen.has(request.requestId));
}
