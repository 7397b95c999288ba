import { describe, expect, it } from 'vitest';
import { stillOrder } from './still';

describe('a live list', () => {
  it('takes the wanted order while nobody points at it', () => {
    expect(stillOrder(['a', 'b'], ['b', 'a'], false)).toEqual(['b', 'a']);
  });

  it('holds its rows still under the pointer', () => {
    expect(stillOrder(['a', 'b', 'c'], ['c', 'a', 'b'], true)).toEqual(['a', 'b', 'c']);
  });

  it('drops what is gone and adds what is new at the end, also under the pointer', () => {
    expect(stillOrder(['a', 'b'], ['new', 'b'], true)).toEqual(['b', 'new']);
  });
});
