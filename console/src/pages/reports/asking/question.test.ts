import { describe, expect, it } from 'vitest';
import { isDay, periodOf, presetOf } from './period';
import { filterOf, isNarrowed, narrowed, question } from './question';
import { clicked, sorted, sortedBy, sortingOf } from './sorting';

const today = '2026-05-31';

describe('the period', () => {
  it('reaches back over whole days, today included', () => {
    expect(periodOf('today', today)).toEqual({ from: '2026-05-31', to: '2026-05-31' });
    expect(periodOf('week', today)).toEqual({ from: '2026-05-25', to: '2026-05-31' });
    expect(periodOf('month', '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });

  it('ends on the last day of a month that is shorter', () => {
    expect(periodOf('quarter', today).from).toBe('2026-02-28');
    expect(periodOf('quarter', '2026-02-10').from).toBe('2025-11-10');
  });

  it('is recognised as the preset that it is', () => {
    expect(presetOf({ from: '2026-05-25', to: today }, today)).toBe('week');
    expect(presetOf({ from: '2026-05-24', to: today }, today)).toBeUndefined();
  });

  it('takes only days that there are', () => {
    expect([isDay('2026-05-31'), isDay('2026-13-01'), isDay('31-05-2026'), isDay(null)]).toEqual([true, false, false, false]);
  });
});

describe('the filter in the address', () => {
  it('is the last three months of everything when the address says nothing', () => {
    const filter = filterOf(new URLSearchParams(), today);
    expect(filter).toEqual({ from: '2026-02-28', to: today, queue: '', agent: '', outcome: '', text: '' });
    expect(isNarrowed(filter)).toBe(false);
  });

  it('ignores what it does not understand', () => {
    const filter = filterOf(new URLSearchParams('from=soon&outcome=won'), today);
    expect([filter.from, filter.outcome]).toEqual(['2026-02-28', '']);
  });

  it('comes back from the address as it was put in, and the usual is not written down', () => {
    const address = narrowed(new URLSearchParams('page=3&sort=rating'), { queue: 'q1', text: 'a & b' }, today);
    expect(address.toString()).toBe('sort=rating&queue=q1&text=a+%26+b');
    expect(filterOf(address, today)).toMatchObject({ queue: 'q1', text: 'a & b' });
    expect(narrowed(address, { queue: '', text: '' }, today).toString()).toBe('sort=rating');
  });

  it('keeps dates that were chosen', () => {
    const address = narrowed(new URLSearchParams(), { from: '2026-05-01' }, today);
    expect(address.toString()).toBe('from=2026-05-01&to=2026-05-31');
  });

  it('asks the service with the time zone', () => {
    const asked = question(filterOf(new URLSearchParams('agent=a1'), today), 'Europe/Amsterdam');
    expect(asked.toString()).toBe('from=2026-02-28&to=2026-05-31&tz=Europe%2FAmsterdam&agent=a1');
  });
});

describe('sorting', () => {
  it('turns round when the same column is clicked again', () => {
    const first = clicked({ field: 'requestedAt', direction: 'desc' }, 'agentName', 'asc');
    expect(first).toEqual({ field: 'agentName', direction: 'asc' });
    expect(clicked(first, 'agentName', 'asc')).toEqual({ field: 'agentName', direction: 'desc' });
  });

  it('is part of the address and starts at the first page', () => {
    const address = sortedBy(new URLSearchParams('page=4'), { field: 'rating', direction: 'asc' });
    expect(address.toString()).toBe('sort=rating&direction=asc');
    expect(sortingOf(address, ['rating'], { field: 'rating', direction: 'desc' }).direction).toBe('asc');
    expect(sortingOf(new URLSearchParams('sort=x'), ['rating'], { field: 'rating', direction: 'desc' }).direction).toBe('desc');
  });

  it('puts rows without a value last either way', () => {
    const rows = [{ n: 2 }, { n: null }, { n: 10 }];
    expect(sorted(rows, (row) => row.n, 'asc').map((row) => row.n)).toEqual([2, 10, null]);
    expect(sorted(rows, (row) => row.n, 'desc').map((row) => row.n)).toEqual([10, 2, null]);
  });
});
