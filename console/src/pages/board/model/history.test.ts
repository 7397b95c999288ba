import { describe, expect, it } from 'vitest';
import { busiestOf, historyBars, keptPercent, levelLines, scaleOf, sinceFirst } from './history';
import { half } from './samples';

describe('the history of a day', () => {
  const empty = Array.from({ length: 16 }, (_, at) => half(at, 0));

  it('begins where somebody first came, and is never just a few bars', () => {
    expect(sinceFirst([...empty, half(16, 3)]).length).toBe(8);
    expect(sinceFirst([half(0, 1), ...empty]).length).toBe(17);
    expect(sinceFirst(empty)).toEqual([]);
  });

  it('shows what became of who arrived, and who is not answered yet', () => {
    const [bar] = historyBars([half(0, 10, { answered: 6, inTime: 4, gaveUp: 1 })]);
    expect(bar).toMatchObject({ inTime: 40, late: 20, gaveUp: 10, open: 30 });
    expect(bar?.level).toBeCloseTo(57.1, 1);
  });

  it('makes room for those who were answered later than they came', () => {
    const today = [half(0, 2, { answered: 0 }), half(1, 1, { answered: 3, inTime: 3 })];
    expect(scaleOf(today)).toBe(4);
    expect(historyBars(today)[1]).toMatchObject({ inTime: 75, open: 0, level: 100 });
  });

  it('draws the level where there is one, and leaves gaps where there is none', () => {
    const levels = [half(0, 1, { answered: 1, inTime: 1 }), half(1, 0), half(2, 2, { answered: 2, inTime: 1 }), half(3, 1, { answered: 1, inTime: 0 })];
    const lines = levelLines(historyBars(levels));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('62.5,50 87.5,100');
  });

  it('knows its busiest half hour', () => {
    expect(busiestOf([half(0, 2), half(1, 5), half(2, 5)])?.from).toBe(half(1, 0).from);
    expect(busiestOf(empty)).toBeUndefined();
  });
});

describe('the share of estimates that were kept', () => {
  it('is unknown before the first', () => {
    expect(keptPercent({ told: 0, kept: 0 })).toBeNull();
    expect(keptPercent(undefined)).toBeNull();
    expect(keptPercent({ told: 4, kept: 3 })).toBe(75);
  });
});
