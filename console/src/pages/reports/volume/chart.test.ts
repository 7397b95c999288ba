import { describe, expect, it } from 'vitest';
import type { VolumeRow } from '../../../wire/reports';
import { labelled } from '../../../app/chart';
import { bars, busiest, scaleTop } from './chart';

const none = { minimum: null, average: null, maximum: null };

function row(key: string, handled: number, abandoned = 0, left = 0, closed = 0): VolumeRow {
  const requests = handled + abandoned + left + closed;
  return {
    key, label: key, requests, handled, abandoned, left,
    refused: 0, closed, open: 0, handledPercent: null, waitSeconds: none, sessionSeconds: none,
  };
}

describe('the chart', () => {
  it('ends at a round number whose half is round too', () => {
    const tops = [0, 1, 3, 7, 9, 11, 41, 95, 110].map((n) => scaleTop([row('a', n)]));
    expect(tops).toEqual([0, 2, 4, 8, 10, 20, 60, 100, 200]);
  });

  it('gives each part of a bar its share of the height', () => {
    const [first] = bars([row('a', 10, 4, 2, 3), row('b', 20)]);
    expect(first).toEqual({ key: 'a', requests: 19, handled: 50, lost: 30, refused: 0, closed: 15, open: 0 });
    expect(bars([row('a', 0)])[0]?.handled).toBe(0);
  });

  it('labels no more bars than there is room for', () => {
    const shown = Array.from({ length: 92 }, (_, index) => index).filter(labelled(92, 12));
    expect(shown.length).toBeLessThanOrEqual(12);
    expect(shown[0]).toBe(0);
    expect([0, 1, 2].filter(labelled(3, 12))).toEqual([0, 1, 2]);
  });

  it('knows its busiest line, the first of equals', () => {
    expect(busiest([row('a', 1), row('b', 3), row('c', 3)])?.key).toBe('b');
    expect(busiest([])).toBeUndefined();
  });
});
