import type { BoardAgent, BoardQueue, BoardRequest, Explanation, HalfHour } from '../../../wire/board';
import type { Candidate } from './explain';

/** Documents for tests: one of each, to be varied. */

export const now = Date.parse('2026-11-22T10:00:00Z');

export function ago(seconds: number): string {
  return new Date(now - seconds * 1000).toISOString();
}

export function queue(id: string, more: Partial<BoardQueue> = {}): BoardQueue {
  return {
    queueId: id,
    name: id,
    priority: 5,
    open: true,
    waiting: 0,
    longestSince: null,
    offered: 0,
    inSession: 0,
    available: 2,
    busy: 1,
    wrapUp: 0,
    away: 0,
    serviceLevel: { targetPercent: 80, withinSeconds: 60, percent: 92 },
    answeredToday: 20,
    abandonedToday: 1,
    arrivedToday: 22,
    averageWaitSeconds: 31,
    averageHandleSeconds: 260,
    spark: Array.from({ length: 24 }, () => 1),
    ...more,
  };
}

export function request(id: string, more: Partial<BoardRequest> = {}): BoardRequest {
  return {
    requestId: id,
    queueId: 'billing',
    customerName: id,
    state: 'waiting',
    since: ago(60),
    position: 1,
    agentName: null,
    sessionId: null,
    priority: 5,
    ...more,
  };
}

export function agent(id: string, more: Partial<BoardAgent> = {}): BoardAgent {
  return {
    agentId: id,
    name: id,
    presence: 'available',
    reason: null,
    since: ago(600),
    load: 0,
    capacity: 1,
    queues: ['Billing'],
    ...more,
  };
}

/** A half hour of today, `at` half hours after midnight; everyone who arrived was answered in time. */
export function half(at: number, arrived: number, more: Partial<HalfHour> = {}): HalfHour {
  const from = new Date(Date.parse('2026-11-22T00:00:00Z') + at * 1_800_000).toISOString();
  const nobody = { abandoned: 0, left: 0, early: 0, closed: 0, movedOn: 0, waiting: 0 };
  return { from, arrived, answered: arrived, inTime: arrived, ...nobody, ...more };
}

export function candidate(id: string, more: Partial<Candidate> = {}): Candidate {
  return { agentId: id, name: id, verdict: 'ranked-lower', detail: '', rank: 2, ...more };
}

export function explanation(candidates: Candidate[]): Explanation {
  return {
    offerId: 'o1',
    requestId: 'r1',
    at: ago(0),
    queueName: 'Billing',
    customerName: 'Jan de Vries',
    chosen: { agentId: 'nadia', name: 'Nadia' },
    rule: 'longest-idle',
    candidates,
    passedOver: [],
  };
}
