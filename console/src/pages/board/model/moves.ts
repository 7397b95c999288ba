import type { BoardAgent, BoardQueue, BoardRequest } from '../../../wire/board';

/** What a supervisor can do with a request (rule ACD-13). */
export type Move = 'assign' | 'move' | 'prioritise' | 'close' | 'release-wrap-up';

/** Why a move cannot be made now; the page says it in words. */
export type Impossible = Exclude<BoardRequest['state'], 'waiting'> | 'not-wrap-up' | 'one' | 'no-queue' | 'no-agent' | 'nothing';

export interface Floor {
  /** Other queues to move to. */
  queues: number;
  agents: number;
}

/** Why these customers cannot be moved so; null when they can. The floor has the last word. */
export function whyNot(move: Move, requests: readonly BoardRequest[], floor: Floor): Impossible | null {
  if (requests.length === 0) return 'nothing';
  if (move === 'release-wrap-up') return requests.every(({ state }) => state === 'wrap-up') ? null : 'not-wrap-up';
  for (const { state } of requests) if (state !== 'waiting') return state;
  if (move === 'assign' && requests.length > 1) return 'one';
  if (move === 'assign' && floor.agents === 0) return 'no-agent';
  if (move === 'move' && floor.queues === 0) return 'no-queue';
  return null;
}

/** Why an agent cannot take somebody now; null when they can. */
export type AgentImpossible = 'offline' | 'away' | 'wrap-up' | 'full';

export function agentWhyNot({ presence, load, capacity }: BoardAgent): AgentImpossible | null {
  if (presence === 'offline' || presence === 'away') return presence;
  if (load >= capacity) return presence === 'wrap-up' ? 'wrap-up' : 'full';
  return null;
}

/** Whom a supervisor would give somebody to first: who can take them, then who belongs to the queue, then who has least to do. */
export function assignable(agents: readonly BoardAgent[], queueName: string, search: string): BoardAgent[] {
  const wanted = search.trim().toLocaleLowerCase();
  const rank = (agent: BoardAgent) => (agentWhyNot(agent) === null ? 0 : 2) + (agent.queues.includes(queueName) ? 0 : 1);
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

/** Those of the chosen that still wait; who was offered or helped meanwhile is no longer chosen. */
export function stillChosen(chosen: ReadonlySet<string>, requests: readonly BoardRequest[]): BoardRequest[] {
  return requests.filter(({ requestId, state }) => state === 'waiting' && chosen.has(requestId));
}
