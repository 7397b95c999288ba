import { describe, expect, it } from 'vitest';
import { changed, questionOf, rangeOf, requestOf, searchOf } from './question';

const asked = (search: string) => questionOf(new URLSearchParams(search));

describe('what is asked of the audit log', () => {
  it('is in the address, and comes back from it', () => {
    const question = { source: 'telephony' as const, from: '2026-11-01', to: '2026-11-22', who: 'a-1', page: 3 };
    expect(questionOf(searchOf(question))).toEqual(question);
    expect(searchOf(asked('')).toString()).toBe('');
  });

  it('is nothing where the address makes no sense', () => {
    expect(asked('from=yesterday&to=2026-99-99&page=-1')).toEqual({ source: 'acd', from: '', to: '', who: '', page: 1 });
  });

  it('goes to the service that has the log, by days or by instants that include the last day', () => {
    expect(requestOf(asked('from=2026-11-01&to=2026-11-22&page=2'))).toBe('/api/acd/admin/audit?from=2026-11-01&to=2026-11-22&page=2');
    const telephony = new URL(requestOf(asked('of=telephony&from=2026-11-01&to=2026-11-01&who=a-1')), 'http://localhost');
    const [from, to] = [telephony.searchParams.get('from')!, telephony.searchParams.get('to')!];
    expect(telephony.pathname).toBe('/api/telephony/admin/audit');
    expect(Date.parse(from)).toBe(new Date(2026, 10, 1).getTime());
    expect(Date.parse(to)).toBe(new Date(2026, 10, 2).getTime());
    expect(telephony.searchParams.get('who')).toBe('a-1');
  });

  it('begins at the first page when a filter changes', () => {
    expect(changed(asked('page=4'), { who: 'a-1' })).toMatchObject({ who: 'a-1', page: 1 });
    expect(changed(asked('page=4'), { page: 5 }).page).toBe(5);
  });
});

describe('the entries of a page', () => {
  it('are counted from the newest, to the very last', () => {
    expect(rangeOf(1, 120)).toEqual({ first: 1, last: 50 });
    expect(rangeOf(3, 120)).toEqual({ first: 101, last: 120 });
    expect(rangeOf(1, 7)).toEqual({ first: 1, last: 7 });
  });
});
