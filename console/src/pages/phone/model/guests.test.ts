import { describe, expect, it } from 'vitest';
import type { Guest } from '../../../wire/telephony';
import { mayRemoveGuests, nameOfGuest, whoDidNotCome } from './guests';
import { call, ownCall } from './samples';

function guest(leg: number, more: Partial<Guest> = {}): Guest {
  return { leg, personId: 'p-7', name: 'Sam', number: null, state: 'ringing', ...more };
}

describe('guests of a call', () => {
  it('are known by name, or by number', () => {
    const who = (number: string | null) => `number ${number}`;
    expect(nameOfGuest(guest(3), who)).toBe('Sam');
    expect(nameOfGuest(guest(3, { personId: null, name: null, number: '+31201112222' }), who)).toBe('number +31201112222');
  });

  it('are removed by who has the call, and by nobody else', () => {
    expect(mayRemoveGuests(call('c-1'), 'p-1')).toBe(true);
    expect(mayRemoveGuests(call('c-1'), 'p-7')).toBe(false);
    expect(mayRemoveGuests(call('c-1', { user: null }), undefined)).toBe(false);
  });
});

describe('a guest who rang', () => {
  const before = [ownCall('c-1', { guests: [guest(3)] })];

  it('did not come when nothing rings any more', () => {
    expect(whoDidNotCome(before, [ownCall('c-1')], 'p-1').map(({ name }) => name)).toEqual(['Sam']);
  });

  it('has come, or rings at another telephone', () => {
    expect(whoDidNotCome(before, [ownCall('c-1', { guests: [guest(3, { state: 'connected' })] })], 'p-1')).toEqual([]);
    expect(whoDidNotCome(before, [ownCall('c-1', { guests: [guest(4)] })], 'p-1')).toEqual([]);
  });

  it('is not missed when the call itself is over, or somebody else’s', () => {
    expect(whoDidNotCome(before, [], 'p-1')).toEqual([]);
    expect(whoDidNotCome(before, [ownCall('c-1', { user: { id: 'p-2', name: 'Tom' } })], 'p-1')).toEqual([]);
  });

  it('who was there before has left', () => {
    const there = [ownCall('c-1', { guests: [guest(3, { state: 'connected' })] })];
    expect(whoDidNotCome(there, [ownCall('c-1')], 'p-1')).toEqual([]);
  });
});
