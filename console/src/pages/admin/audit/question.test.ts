import { describe, expect, it } from 'vitest';
import { changed, questionOf, rangeOf, searchOf } from './question';

const asked = (search: string) => questionOf(new URLSearchParams(search));

describe('what is asked of the audit log', () => {
  it('is in the address, and comes back from it', () => {
    const question = { from: '2026-11-01', to: '2026-11-22', who: 'a-1', page: 3 };
    expect(questionOf(searchOf(question))).toEqual(question);
    expect(searchOf(asked('')).toString()).toBe('');
  });

  it('is nothing where the address makes no sense', () => {
    expect(asked('from=yesterday&to=2026-99-99&page=-1')).toEqual({ from: '', to: '', who: '', page: 1 });
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
