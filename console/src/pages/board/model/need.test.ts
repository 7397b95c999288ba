import { describe, expect, it } from 'vitest';
import { byNeed, longestSeconds, needOf, standingOf } from './need';
import { ago, now, queue } from './samples';

const waiting = (seconds: number) => ({ waiting: 1, longestSince: ago(seconds) });
const nobody = { available: 0, busy: 0, wrapUp: 0 };

describe('a queue', () => {
  it('is on target while waits are short and today went well', () => {
    expect(standingOf(queue('q', waiting(59)), now)).toBe('on-target');
  });

  it('is late past the target time, and too long past twice that', () => {
    expect(standingOf(queue('q', waiting(61)), now)).toBe('late');
    expect(standingOf(queue('q', waiting(121)), now)).toBe('too-long');
  });

  it('is an alarm when someone waits and nobody is there', () => {
    const standing = standingOf(queue('q', { ...waiting(5), ...nobody, away: 3 }), now);
    expect(standing).toBe('nobody');
    expect(needOf(standing)).toBe('alarm');
  });

  it('is below target when today’s service level is', () => {
    const serviceLevel = { targetPercent: 80, withinSeconds: 60, percent: 79 };
    expect(standingOf(queue('q', { serviceLevel }), now)).toBe('below');
  });

  it('is on target before anything happened today', () => {
    const serviceLevel = { targetPercent: 80, withinSeconds: 60, percent: null };
    expect(standingOf(queue('q', { serviceLevel }), now)).toBe('on-target');
  });

  it('is closed outside its hours, but not while someone still waits', () => {
    expect(standingOf(queue('q', { open: false }), now)).toBe('closed');
    expect(standingOf(queue('q', { open: false, ...waiting(70) }), now)).toBe('late');
  });

  it('is worth an eye when it is open and nobody is there', () => {
    expect(standingOf(queue('q', nobody), now)).toBe('unstaffed');
  });

  it('never waits a negative time when the clocks differ', () => {
    expect(longestSeconds(queue('q', waiting(-3)), now)).toBe(0);
  });
});

describe('sorting by need', () => {
  it('puts what wants someone now first and what is closed last', () => {
    const rows = [
      queue('closed', { open: false }),
      queue('fine'),
      queue('late', waiting(70)),
      queue('empty-desk', { ...waiting(5), ...nobody }),
      queue('long', waiting(200)),
    ];
    expect(byNeed(rows, now).map((row) => row.name)).toEqual(['empty-desk', 'long', 'late', 'fine', 'closed']);
  });

  it('breaks ties by longest wait, then number waiting, then name', () => {
    const rows = [
      queue('b'),
      queue('a'),
      queue('two', { waiting: 2, longestSince: ago(10) }),
      queue('one', { waiting: 1, longestSince: ago(10) }),
      queue('older', { waiting: 1, longestSince: ago(11) }),
    ];
    expect(byNeed(rows, now).map((row) => row.name)).toEqual(['older', 'two', 'one', 'a', 'b']);
  });
});
