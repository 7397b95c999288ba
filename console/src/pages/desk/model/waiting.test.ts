import { describe, expect, it } from 'vitest';
import type { DeskQueue, WaitingRequest } from '../../../wire/acd';
import { lineOf } from './waiting';

const queue: DeskQueue = { queueId: 'billing', name: 'Billing', waiting: 4, longestSince: null, available: 0 };

function waiting(id: string, position: number | null, queueId = 'billing'): WaitingRequest {
  return { requestId: id, queueId, queueName: queueId, customerName: id, kind: 'live', since: '2026-11-22T10:00:00Z', position };
}

describe('who waits in a queue', () => {
  it('stands in line, of this queue only', () => {
    const all = [waiting('c', null), waiting('b', 2), waiting('x', 1, 'sales'), waiting('a', 1)];
    expect(lineOf(queue, all).shown.map(({ requestId }) => requestId)).toEqual(['a', 'b', 'c']);
  });

  it('may be more than is shown', () => {
    expect(lineOf(queue, [waiting('a', 1)]).more).toBe(3);
    expect(lineOf({ ...queue, waiting: 0 }, [waiting('a', 1)]).more).toBe(0);
    expect(lineOf(queue, []).more).toBe(0);
  });
});
