import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages';

describe('the pages', () => {
  it('hold all rows, the last one what is left', () => {
    expect(pagesOf(0, 50)).toEqual({ pages: 1, all: true });
    expect(pagesOf(50, 50)).toEqual({ pages: 1, all: true });
    expect(pagesOf(51, 50)).toEqual({ pages: 2, all: true });
  });

  it('end where the service goes no further, and say so', () => {
    expect(pagesOf(50_050, 50)).toEqual({ pages: 1001, all: true });
    expect(pagesOf(60_000, 50)).toEqual({ pages: 1001, all: false });
  });
});
