import { describe, expect, it } from 'vitest';
import { breakOf } from './breaks';
import { me } from './samples';

const label = { en: 'Lunch', nl: 'Lunch' };
const reasons = [
  { code: 'lunch', label, allowedSeconds: 1800 },
  { code: 'training', label, allowedSeconds: null },
  { code: 'older', label },
];
const at = (seconds: number) => Date.parse('2026-11-22T09:30:00Z') + seconds * 1000;
const away = (reason: string) => me({ presence: 'away', reason });

describe('a break', () => {
  it('counts down to its allowed time, and then up', () => {
    expect(breakOf(away('lunch'), reasons, at(600))).toEqual({ state: 'within', leftSeconds: 1200 });
    expect(breakOf(away('lunch'), reasons, at(1800))).toEqual({ state: 'within', leftSeconds: 0 });
    expect(breakOf(away('lunch'), reasons, at(1860))).toEqual({ state: 'over', overSeconds: 60 });
  });

  it('has no end where the site sets none, and is none while somebody is there', () => {
    expect(breakOf(away('training'), reasons, at(9000))).toBeNull();
    expect(breakOf(away('older'), reasons, at(9000))).toBeNull();
    expect(breakOf(away('missed-offer'), reasons, at(9000))).toBeNull();
    expect(breakOf(me({ presence: 'available', reason: 'lunch' }), reasons, at(9000))).toBeNull();
  });
});
