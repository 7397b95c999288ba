import { describe, expect, it } from 'vitest';
import type { TransferTargets } from '../../../wire/acd';
import { destinationOf, found, isChosen, noChoice, possible, toAgents, toQueue } from './transfer';

const targets: TransferTargets = {
  queues: [
    { queueId: 'night', name: 'Night', open: false, waiting: 0, available: 0 },
    { queueId: 'billing', name: 'Billing', open: true, waiting: 2, available: 1 },
  ],
  agents: [
    { agentId: 'eva', name: 'Eva', presence: 'offline', free: false, queues: ['Night'] },
    { agentId: 'lin', name: 'Lin', presence: 'away', free: false, queues: [] },
    { agentId: 'tom', name: 'Tom', presence: 'busy', free: false, queues: ['Billing'] },
    { agentId: 'sam', name: 'Sam', presence: 'available', free: true, queues: ['Billing', 'Night'] },
  ],
};

describe('the target of a transfer', () => {
  it('is one queue or some agents, never both', () => {
    expect(isChosen(noChoice)).toBe(false);
    expect(toQueue('billing')).toEqual({ queueId: 'billing', agentIds: [] });
    expect(toAgents(['tom', 'sam'])).toEqual({ queueId: null, agentIds: ['tom', 'sam'] });
  });

  it('is given up when it can no longer be asked', () => {
    expect(isChosen(possible(toQueue('night'), targets))).toBe(false);
    expect(possible(toAgents(['eva', 'sam', 'lin']), targets)).toEqual(toAgents(['sam']));
  });

  it('is found by its name, and an agent by a queue as well', () => {
    expect(found(targets, ' NIGHT').queues.map(({ name }) => name)).toEqual(['Night']);
    expect(found(targets, 'night').agents.map(({ name }) => name)).toEqual(['Sam', 'Eva']);
  });

  it('stands the further up the sooner it can take over', () => {
    expect(found(targets, '').agents.map(({ name }) => name)).toEqual(['Sam', 'Tom', 'Eva', 'Lin']);
    expect(found(targets, '').queues.map(({ name }) => name)).toEqual(['Billing', 'Night']);
  });

  it('has a name', () => {
    expect(destinationOf(noChoice, targets)).toEqual({ kind: 'none' });
    expect(destinationOf(toQueue('billing'), targets)).toEqual({ kind: 'queue', name: 'Billing' });
    expect(destinationOf(toAgents(['sam', 'tom']), targets)).toEqual({ kind: 'agents', names: ['Tom', 'Sam'] });
  });
});
