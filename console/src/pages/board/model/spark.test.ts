import { describe, expect, it } from 'vitest';
import { sparkPoints } from './spark';

describe('a spark line', () => {
  it('spans its box, the busiest half hour at the top', () => {
    expect(sparkPoints([0, 4, 2], 100, 20)).toBe('0,20 50,0 100,10');
  });

  it('lies flat when nothing happened', () => {
    expect(sparkPoints([0, 0], 10, 10)).toBe('0,10 10,10');
  });

  it('is nothing without two values', () => {
    expect(sparkPoints([3], 10, 10)).toBe('');
  });
});
