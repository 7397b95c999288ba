import type { TransferTargets } from '../../../wire/acd';

/** The longest private message of a transfer (rule ACD-12). */
export const LONGEST_MESSAGE = 345;

/** Where a transfer goes: to one queue, or to one or more agents; never to both. */
export interface Choice {
  queueId: string | null;
  agentIds: readonly string[];
}

export const noChoice: Choice = { queueId: null, agentIds: [] };

export function toQueue(queueId: string): Choice {
  return { queueId, agentIds: [] };
}

/** The agents ticked; choosing one gives up a queue. */
export function toAgents(agentIds: readonly string[]): Choice {
  return { queueId: null, agentIds };
}

type Colleague = TransferTargets['agents'][number];

/** Whether a colleague is asked at all: now, or as soon as there is room. Nobody waits for who is away. */
export function isAtWork({ presence }: Colleague): boolean {
  return presence !== 'offline' && presence !== 'away';
}

/** What of the choice can still be had: a queue may have closed and an agent left since it was ticked. */
export function possible(choice: Choice, targets: TransferTargets): Choice {
  const queue = targets.queues.find(({ queueId, open }) => open && queueId === choice.queueId);
  const agents = targets.agents.filter((agent) => isAtWork(agent) && choice.agentIds.includes(agent.agentId));
  return { queueId: queue?.queueId ?? null, agentIds: agents.map(({ agentId }) => agentId) };
}

export function isChosen({ queueId, agentIds }: Choice): boolean {
  return queueId !== null || agentIds.length > 0;
}

/** Queues and agents by name, and agents by the names of their queues; the free ones first, those who cannot be asked last. */
export function found(targets: TransferTargets, search: string): TransferTargets {
  const wanted = search.trim().toLocaleLowerCase();
  const has = (text: string) => text.toLocaleLowerCase().includes(wanted);
  const rank = (agent: Colleague) => (isAtWork(agent) ? (agent.free ? 0 : 1) : 2);
  return {
    queues: targets.queues
      .filter(({ name }) => has(name))
      .sort((a, b) => Number(b.open) - Number(a.open) || a.name.localeCompare(b.name)),
    agents: targets.agents
      .filter(({ name, queues }) => has(name) || (wanted !== '' && queues.some(has)))
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
  };
}

export type Destination = { kind: 'none' } | { kind: 'queue'; name: string } | { kind: 'agents'; names: string[] };

/** The choice by name, for the sentence that says what will happen. */
export function destinationOf(choice: Choice, targets: TransferTargets): Destination {
  const queue = targets.queues.find(({ queueId }) => queueId === choice.queueId);
  if (queue) return { kind: 'queue', name: queue.name };
  const names = targets.agents.filter(({ agentId }) => choice.agentIds.includes(agentId)).map(({ name }) => name);
  return names.length > 0 ? { kind: 'agents', names } : { kind: 'none' };
}
