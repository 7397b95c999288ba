import { describe, expect, it } from 'vitest';
import type { Call } from '../../../wire/telephony';
import { call } from './samples';
import { stillCalls, type StillCall } from './still';

const shown = (calls: readonly Call[]): readonly StillCall[] => stillCalls([], calls, false);
const words = (rows: readonly StillCall[]) => rows.map(({ call, over }) => `${call.callId}${over ? ' over' : ''}`);

describe('the calls of a line', () => {
  const [a, b, c] = [call('a'), call('b'), call('c')];

  it('keep their places while somebody is in the list', () => {
    const first = shown([a, b]);
    const held = stillCalls(first, [b, c], true);
    expect(words(held)).toEqual(['a over', 'b', 'c']);
    expect(words(stillCalls(held, [b, c], false))).toEqual(['b', 'c']);
  });

  it('are the same rows as long as they say the same', () => {
    const first = shown([a, b]);
    expect(stillCalls(first, [a, b], true)).toBe(first);
    expect(stillCalls(first, [a, b], false)).toBe(first);
    const changed = stillCalls(first, [a, call('b', { lamp: 'held' })], false);
    expect(changed[0]).toBe(first[0]);
    expect(changed[1]).not.toBe(first[1]);
  });
});
