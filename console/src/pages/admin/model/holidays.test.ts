import { describe, expect, it } from 'vitest';
import type { Holiday } from '../../../wire/admin';
import { dateInWords, daysBetween, isPast, todayIn, withMore } from './holidays';

const day = (date: string, name = ''): Holiday => ({ date, name, from: null, to: null });

describe('holidays', () => {
  it('of a range are all its days, over the end of a month', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysBetween('2026-12-25', '2026-12-25')).toEqual(['2026-12-25']);
    expect(daysBetween('2026-12-25', '2026-12-24')).toEqual([]);
    expect(daysBetween('', '2026-12-24')).toEqual([]);
    expect(daysBetween('2026-01-01', '2030-01-01')).toHaveLength(60);
  });

  it('are put in by date, and what is there stays as it is', () => {
    const known = [day('2026-12-25', 'Christmas')];
    expect(withMore(known, [day('2026-12-25', 'x'), day('2026-12-24')])).toEqual([day('2026-12-24'), ...known]);
  });

  it('are past from the next midnight of the queue on', () => {
    const lateEvening = new Date('2026-12-24T23:30:00Z');
    expect(todayIn('Europe/Amsterdam', lateEvening)).toBe('2026-12-25');
    expect(isPast(day('2026-12-24'), todayIn('Europe/Amsterdam', lateEvening))).toBe(true);
    expect(isPast(day('2026-12-24'), todayIn('UTC', lateEvening))).toBe(false);
    expect(isPast(day(''), '2026-12-24')).toBe(false);
  });

  it('are read as dates', () => {
    expect(dateInWords('2026-12-25', 'en')).toContain('25 December 2026');
    expect(dateInWords('2026-12-25', 'nl')).toContain('25 december 2026');
    expect(dateInWords('soon', 'en')).toBe('soon');
  });
});
