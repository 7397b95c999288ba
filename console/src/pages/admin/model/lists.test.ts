import { describe, expect, it } from 'vitest';
import { dropPlace, moved, placeAfterMove, withItem, withoutItem } from './lists';

describe('a list in an order of one’s own', () => {
  it('moves an item and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('stays as it is at its ends', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('gets back what was taken out, at its old place', () => {
    const items = ['a', 'b', 'c'];
    expect(withItem(withoutItem(items, 1), 1, 'b')).toEqual(items);
    expect(withItem(['a'], 5, 'b')).toEqual(['a', 'b']);
  });

  it('says where everything stands after a move', () => {
    const items = ['a', 'b', 'c', 'd'];
    for (const [from, to] of [[0, 3], [3, 0], [1, 2], [2, 2]] as const) {
      const after = moved(items, from, to);
      items.forEach((item, place) => expect(after[placeAfterMove(place, from, to)]).toBe(item));
    }
  });

  it('finds the place under the pointer', () => {
    const middles = [10, 30, 50];
    expect(dropPlace(middles, 0, 5)).toBe(0);
    expect(dropPlace(middles, 0, 35)).toBe(1);
    expect(dropPlace(middles, 0, 99)).toBe(2);
    expect(dropPlace(middles, 2, 5)).toBe(0);
    expect(dropPlace(middles, 1, 31)).toBe(1);
  });
});
