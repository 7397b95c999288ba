import { describe, expect, it } from 'vitest';
import { Skew } from './skew';

const stamp = '2026-11-22T10:00:00Z';
const at = (seconds: number) => Date.parse(stamp) + seconds * 1000;

describe('the difference of two clocks', () => {
  it('is nothing until something was seen, and when they nearly agree', () => {
    const skew = new Skew();
    expect(skew.serverTime(at(0))).toBe(at(0));
    skew.seen(stamp, at(1.5));
    expect(skew.serverTime(at(10))).toBe(at(10));
  });

  it('is taken off when this computer is fast, and added when it is slow', () => {
    const fast = new Skew();
    fast.seen(stamp, at(60));
    expect(fast.serverTime(at(70))).toBe(at(10));
    const slow = new Skew();
    slow.seen(stamp, at(-60));
    expect(slow.serverTime(at(-50))).toBe(at(10));
  });

  it('does not grow when something arrives late', () => {
    const skew = new Skew();
    skew.seen(stamp, at(0.2));
    skew.seen(stamp, at(30));
    expect(skew.serverTime(at(31))).toBe(at(31));
  });
});
