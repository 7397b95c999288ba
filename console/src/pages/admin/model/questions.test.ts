import { describe, expect, it } from 'vitest';
import { freshId, moved } from './questions';

describe('questions', () => {
  it('move one step, and not past the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('get an id of their own', () => {
    expect(freshId([{ id: 'name' }, { id: 'question-3' }])).toBe('question-4');
    expect(freshId([])).toBe('question-1');
  });
});
