import { describe, expect, it } from 'vitest';
import { assignable, isAtWork, urgencyOf, otherQueues, readinessOf, stillChosen, whyNot } from './moves';
import { agent, queue, request } from './samples';

const floor = { queues: 2, agents: 3 };

describe('a move of a supervisor', () => {
  it('is possible for who waits', () => {
    for (const move of ['assign', 'move', 'prioritise', 'close'] as const)
      expect(whyNot(move, [request('a')], floor)).toBeNull();
  });

  it('is possible for who is being offered, and not for who is helped', () => {
    expect(whyNot('move', [request('a'), request('b', { state: 'offered' })], floor)).toBeNull();
    expect(whyNot('close', [request('a', { state: 'in-session' })], floor)).toBe('in-session');
    expect(whyNot('close', [], floor)).toBe('nothing');
  });

  it('assigns one customer at a time, and needs an agent', () => {
    expect(whyNot('assign', [request('a'), request('b')], floor)).toBe('one');
    expect(whyNot('assign', [request('a')], { ...floor, agents: 0 })).toBe('no-agent');
    expect(whyNot('move', [request('a')], { ...floor, queues: 0 })).toBe('no-queue');
  });

  it('ends a wrap-up where there is one', () => {
    expect(whyNot('release-wrap-up', [request('a', { state: 'wrap-up' })], floor)).toBeNull();
    expect(whyNot('release-wrap-up', [request('a')], floor)).toBe('not-wrap-up');
  });
});

describe('agents to assign to', () => {
  const agents = [
    agent('away', { presence: 'away' }),
    agent('full', { presence: 'busy', load: 1 }),
    agent('other', { queues: ['Sales'] }),
    agent('half', { capacity: 3, load: 2 }),
    agent('free'),
  ];

  it('are those who can, of this queue and least loaded first', () => {
    expect(assignable(agents, 'Billing', '').map(({ name }) => name)).toEqual(['free', 'half', 'other', 'full', 'away']);
    expect(assignable(agents, 'Billing', ' FU').map(({ name }) => name)).toEqual(['full']);
  });

  it('say when they can, and that nobody waits for who is not at work', () => {
    expect(agents.map(readinessOf)).toEqual(['away', 'later', 'now', 'now', 'now']);
    expect(agents.map(isAtWork)).toEqual([false, true, true, true, true]);
    expect(readinessOf(agent('x', { presence: 'wrap-up', load: 1, capacity: 2 }))).toBe('now');
  });
});

describe('queues to move to', () => {
  it('are all others, the open ones first', () => {
    const queues = [queue('a'), queue('here'), queue('night', { open: false }), queue('z')];
    expect(otherQueues(queues, 'here').map(({ queueId }) => queueId)).toEqual(['a', 'z', 'night']);
  });
});

describe('the urgency of a request', () => {
  it('is told where it is not that of the queue, whoever else waits', () => {
    const here = queue('help', { priority: 5 });
    expect(urgencyOf(request('a', { priority: 5 }), here)).toBeNull();
    expect(urgencyOf(request('b', { priority: 7 }), here)).toBe('raised');
    expect(urgencyOf(request('c', { priority: 0 }), here)).toBe('lowered');
  });
});

describe('the chosen', () => {
  it('are only those who are still in the queue', () => {
    const now = [request('a'), request('b', { state: 'in-session' }), request('c')];
    expect(stillChosen(new Set(['a', 'b', 'gone']), now).map(({ requestId }) => requestId)).toEqual(['a']);
  });
});
