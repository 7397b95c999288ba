import { describe, expect, it } from 'vitest';
import { busiestOf, historyBars, keptPercent, levelLines, partsOf, sinceFirst } from './history';
import { half } from './samples';

describe('the history of a day', () => {
  const empty = Array.from({ length: 16 }, (_, at) => half(at, 0));

  it('begins where somebody first came, and is never just a few bars', () => {
    expect(sinceFirst([...empty, half(16, 3)]).length).toBe(8);
    expect(sinceFirst([half(0, 1), ...empty]).length).toBe(17);
    expect(sinceFirst(empty)).toEqual([]);
  });

  it('shows what became of who arrived, and who still waits', () => {
    const [bar] = historyBars([half(0, 10, { answered: 4, inTime: 3, abandoned: 2, left: 1, early: 1, closed: 1, movedOn: 1, waiting: 1 })]);
    expect(bar?.counts).toEqual({ inTime: 3, late: 1, gaveUp: 2, early: 1, gone: 2, open: 1 });
    expect(bar?.heights).toEqual({ inTime: 30, late: 10, gaveUp: 20, early: 10, gone: 20, open: 10 });
  });

  it('fills each bar with all who arrived', () => {
    const bars = historyBars([half(0, 7, { answered: 2, inTime: 1, left: 3, early: 2, movedOn: 1, waiting: 1 })]);
    expect(Object.values(bars[0]?.counts ?? {}).reduce((sum, n) => sum + n)).toBe(7);
  });

  it('has the service level of the queue: whoever went early, was closed or moved does not count', () => {
    const [bar, nobody] = historyBars([
      half(0, 6, { answered: 2, inTime: 1, abandoned: 1, left: 1, early: 1, closed: 1, movedOn: 1 }),
      half(1, 1, { answered: 0, inTime: 0, left: 1, early: 1 }),
    ]);
    expect(bar?.level).toBeCloseTo(33.3, 1);
    expect(nobody?.level).toBeNull();
  });

  it('names only the parts that there are', () => {
    expect(partsOf(historyBars([half(0, 2, { answered: 1, inTime: 1, closed: 1 })]))).toEqual(['inTime', 'gone']);
    expect(partsOf(historyBars([half(0, 1, { answered: 0, inTime: 0, waiting: 1 })]))).toEqual(['inTime', 'open']);
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
