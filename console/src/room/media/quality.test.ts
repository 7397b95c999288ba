import { describe, expect, it } from 'vitest';
import { judge, totals } from './quality';
import { problemOf } from './problems';

const at = (received: number, lost: number, roundTrip = 0.05) => ({ received, lost, roundTrip });

describe('the quality of the line', () => {
  it('is judged by what happened since the last look', () => {
    expect(judge(undefined, at(1000, 0))).toBe('unknown');
    expect(judge(at(1000, 900), at(1100, 900))).toBe('good');
    expect(judge(at(1000, 0), at(1095, 5))).toBe('weak');
    expect(judge(at(1000, 0), at(1080, 20))).toBe('bad');
    expect(judge(at(1000, 0), at(1100, 0, 0.5))).toBe('weak');
    expect(judge(at(1000, 0), at(1100, 0, 1.2))).toBe('bad');
  });

  it('is unknown while hardly anything is received', () => {
    expect(judge(at(1000, 0), at(1005, 3))).toBe('unknown');
  });

  it('adds up all connections', () => {
    const report = new Map<string, object>([
      ['a', { type: 'inbound-rtp', packetsReceived: 10, packetsLost: -1 }],
      ['b', { type: 'inbound-rtp', packetsReceived: 5, packetsLost: 2 }],
      ['c', { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.2 }],
      ['d', { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 }],
    ]) as unknown as RTCStatsReport;
    expect(totals([report, report])).toEqual({ received: 30, lost: 4, roundTrip: 0.2 });
  });
});

describe('a refusal of the browser', () => {
  it.each([
    ['camera', 'NotAllowedError', 'permission-refused'],
    ['microphone', 'NotFoundError', 'no-microphone'],
    ['camera', 'NotReadableError', 'device-busy'],
    ['screen', 'NotAllowedError', 'cancelled'],
    ['screen', 'NotSupportedError', 'no-screen'],
    ['camera', 'Whatever', 'no-camera'],
  ] as const)('of the %s with %s means %s', (source, name, problem) => {
    expect(problemOf(source, new DOMException('', name))).toBe(problem);
  });
});
