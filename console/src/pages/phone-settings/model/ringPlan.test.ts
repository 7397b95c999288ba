import { describe, expect, it } from 'vitest';
import type { RingPlan } from '../../../wire/phoneSettings';
import type { Delegation } from '../../../wire/telephony';
import { formOf, membersOf, plainNumber, planOf, startsOf } from './ringPlan';

const nadia = { id: 'nadia', name: 'Nadia' };

function delegate(id: string, more: Partial<Delegation> = {}): Delegation {
  return { other: { id, name: id.toUpperCase() }, accepted: true, until: null, privileges: [], receiving: true, ...more };
}

const members = membersOf(nadia, [delegate('tom'), delegate('hall', { receiving: false }), delegate('eva', { accepted: false })]);

const plan: RingPlan = {
  order: 'in-order',
  persons: ['hall', 'gone', 'nadia'],
  seconds: 20,
  busy: { what: 'call-waiting', number: null },
  unanswered: { what: 'forward', number: '+31205550199' },
  hours: { timeZone: 'Europe/Amsterdam', weekly: [{ day: 'MONDAY', from: '09:00', to: '17:00' }], holidays: ['2026-12-25'] },
  closed: { what: 'voicemail', number: null },
  version: 12,
};

describe('the group of a delegator', () => {
  it('is the delegator and whoever has accepted', () => {
    expect(members.map(({ id, receiving }) => [id, receiving])).toEqual([
      ['nadia', true],
      ['tom', true],
      ['hall', false],
    ]);
  });
});

describe('a ring plan in its form', () => {
  it('names the whole group: first who is named, and nobody who has left', () => {
    expect(formOf(plan, members).persons).toEqual(['hall', 'nadia', 'tom']);
  });

  it('comes back as it was, but for who has left or was not named', () => {
    expect(planOf(formOf(plan, members))).toEqual({ ...plan, persons: ['hall', 'nadia', 'tom'] });
  });

  it('names nobody when all ring at once', () => {
    expect(planOf({ ...formOf(plan, members), order: 'all' }).persons).toEqual([]);
  });

  it('keeps a number that was typed while another treatment is looked at, and sends it only to forward', () => {
    const form = formOf(plan, members);
    const other = { ...form, unanswered: { ...form.unanswered, what: 'busy' as const } };
    expect(other.unanswered.number).toBe('+31205550199');
    expect(planOf(other).unanswered).toEqual({ what: 'busy', number: null });
  });

  it('sends a number without what people write between digits', () => {
    expect(plainNumber('+31 (20) 555-01.99')).toBe('+31205550199');
    const form = formOf(plan, members);
    expect(planOf({ ...form, unanswered: { what: 'forward', number: ' 112 ' } }).unanswered.number).toBe('112');
  });
});

describe('when it rings at each', () => {
  it('passes over those who receive no calls', () => {
    expect(startsOf(['hall', 'nadia', 'tom'], members, 20)).toEqual([null, 0, 20]);
  });
});
