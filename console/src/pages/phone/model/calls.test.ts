import { describe, expect, it } from 'vitest';
import { heldOf, joinable, ordered } from './calls';
import { ownCall } from './samples';

const held = (callId: string, since: string) => ownCall(callId, { state: 'held', lamp: 'held', since, actions: ['transfer', 'resume'] });

describe('one’s own calls', () => {
  const first = held('c-1', '2026-11-22T10:00:00Z');
  const second = held('c-2', '2026-11-22T10:05:00Z');
  const inHand = ownCall('c-3', { since: '2026-11-22T10:06:00Z', actions: ['transfer', 'hold'] });

  it('have the one in hand on top, then who waits longest', () => {
    expect(ordered([second, inHand, first]).map(({ callId }) => callId)).toEqual(['c-3', 'c-1', 'c-2']);
    expect(heldOf([second, inHand, first])).toEqual(new Set(['c-1', 'c-2']));
  });

  it('can be joined when both may be passed on', () => {
    expect(joinable(inHand, [inHand, first, second]).map(({ callId }) => callId)).toEqual(['c-1', 'c-2']);
    expect(joinable(first, [first, ownCall('c-9', { state: 'dialling', actions: ['hang-up'] })])).toHaveLength(1);
    expect(joinable(first, [first, ownCall('c-9', { actions: ['hang-up'] })])).toEqual([]);
    expect(joinable(ownCall('c-8', { actions: ['hang-up'] }), [first])).toEqual([]);
    expect(joinable(inHand, [inHand, ownCall('c-9', { monitoring: 'barge', actions: ['transfer'] })])).toEqual([]);
  });
});
