import { describe, expect, it } from 'vitest';
import { withSource } from '../sources';
import { isNarrowed, questionOf, requestOf, searchOf } from './question';

const asked = (search: string) => questionOf(new URLSearchParams(search));

describe('what is asked of the log of recordings', () => {
  it('is in the address, and comes back from it', () => {
    const question = { from: '2026-11-01', to: '2026-11-22', who: 'ada', action: 'played', q: 'Mia & Jan', recording: 'r-1' };
    expect(questionOf(searchOf(question))).toEqual(question);
    expect(searchOf(question).get('of')).toBe('recording');
    expect(isNarrowed(question)).toBe(true);
    expect(isNarrowed(asked('of=recording&from=yesterday'))).toBe(false);
  });

  it('goes to the service by instants that include the last day', () => {
    const request = new URL(requestOf(asked('of=recording&from=2026-11-01&to=2026-11-01&action=played')), 'http://localhost');
    expect(request.pathname).toBe('/api/recordings/audit');
    expect(Date.parse(request.searchParams.get('from')!)).toBe(new Date(2026, 10, 1).getTime());
    expect(Date.parse(request.searchParams.get('to')!)).toBe(new Date(2026, 10, 2).getTime());
    expect([...request.searchParams.keys()].toSorted()).toEqual(['action', 'from', 'to']);
  });

  it('keeps days and person when another log is looked at', () => {
    const search = withSource(searchOf({ ...asked('from=2026-11-01&who=ada&action=played') }), 'acd');
    expect(search.toString()).toBe('from=2026-11-01&who=ada');
    expect(withSource(search, 'recording').get('of')).toBe('recording');
  });
});
