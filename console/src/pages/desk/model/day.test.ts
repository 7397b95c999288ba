import { describe, expect, it } from 'vitest';
import { shares, spentOf } from './day';

const counts = { handled: 3, handledSeconds: 600, missed: 0, declined: 1 };

describe('an agent’s day', () => {
  it('shows where the time went, as parts of all of it', () => {
    const spent = spentOf({ ...counts, availableSeconds: 300, busySeconds: 600, wrapUpSeconds: 60, awaySeconds: 240 });
    expect(spent.map(({ part }) => part)).toEqual(['available', 'busy', 'wrapUp', 'away']);
    expect(shares(spent).map(({ percent }) => percent)).toEqual([25, 50, 5, 20]);
  });

  it('has no parts before it began, and none while the floor does not tell', () => {
    const nothing = spentOf({ ...counts, availableSeconds: 0, busySeconds: 0, wrapUpSeconds: 0, awaySeconds: 0 });
    expect(shares(nothing).every(({ percent }) => percent === 0)).toBe(true);
    expect(spentOf(counts)).toEqual([]);
  });
});
