import { describe, expect, it } from 'vitest';
import { heardOf, judge, type Heard } from './quality';

const start: Heard = { received: 1_000, lost: 10, jitter: 0, roundTrip: 0 };
const after = (change: Partial<Heard>): Heard => ({ received: 1_200, lost: 10, jitter: 0.005, roundTrip: 0.05, ...change });

describe('the quality of a call', () => {
  it('is read from what came in and from the way in use', () => {
    const entries = [
      { type: 'inbound-rtp', packetsReceived: 50, packetsLost: 2, jitter: 0.01 },
      { type: 'candidate-pair', nominated: false, currentRoundTripTime: 9 },
      { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.12 },
      { type: 'outbound-rtp' },
    ];
    expect(heardOf(entries)).toEqual({ received: 50, lost: 2, jitter: 0.01, roundTrip: 0.12 });
  });

  it('judges the stretch between two moments', () => {
    expect(judge(undefined, start)).toBe('unknown');
    expect(judge(start, { ...start, received: 1_005 })).toBe('unknown');
    expect(judge(start, after({}))).toBe('good');
    expect(judge(start, after({ lost: 16 }))).toBe('fair');
    expect(judge(start, after({ jitter: 0.05 }))).toBe('fair');
    expect(judge(start, after({ lost: 30 }))).toBe('poor');
    expect(judge(start, after({ roundTrip: 0.7 }))).toBe('poor');
  });
});
