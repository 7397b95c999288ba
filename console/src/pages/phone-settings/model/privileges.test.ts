import { describe, expect, it } from 'vitest';
import { phoneSettings as english } from '../../../text/en/phoneSettings';
import { phoneSettings as dutch } from '../../../text/nl/phoneSettings';
import { privileges } from '../../../wire/phoneSettings';
import type { Colleague, Delegation } from '../../../wire/telephony';
import { candidates, inShort, usual, withPrivilege } from './privileges';

describe('privileges', () => {
  it('each have a name and a sentence in both languages', () => {
    for (const words of [english.privileges, dutch.privileges]) {
      expect(Object.keys(words).sort()).toEqual([...privileges].sort());
      for (const { label, help } of Object.values(words)) {
        expect(label).not.toBe('');
        expect(help).toMatch(/\.$/u);
      }
    }
  });

  it('are given and taken one by one, in their order', () => {
    expect(withPrivilege(['opt-out', 'answer-calls'], 'place-calls', true)).toEqual(['answer-calls', 'place-calls', 'opt-out']);
    expect(withPrivilege(['answer-calls', 'opt-out'], 'answer-calls', false)).toEqual(['opt-out']);
    expect(withPrivilege([], 'opt-out', false)).toEqual([]);
  });

  it('do not let a new delegate listen in on others', () => {
    expect(usual).toContain('answer-calls');
    expect(usual).not.toContain('join-calls');
  });

  it('are told in short', () => {
    expect(inShort(['answer-calls'], english.privileges)).toEqual({ named: 'Answer calls', more: 0 });
    expect(inShort(privileges, english.privileges)).toEqual({
      named: 'Answer calls, Place calls, Pick up held calls',
      more: 5,
    });
  });
});

describe('who can be asked', () => {
  const person = (personId: string, licensed = true): Colleague => ({
    personId,
    name: personId,
    number: '+31205550100',
    kind: 'person',
    licensed,
  });
  const tom: Delegation = { other: { id: 'tom', name: 'Tom' }, accepted: false, until: null, privileges: [], receiving: true };

  it('is who has a licence and is neither the delegator nor asked already', () => {
    const people = [person('zoe'), person('nadia'), person('tom'), person('eva', false), person('ada')];
    expect(candidates(people, 'nadia', [tom]).map((one) => one.personId)).toEqual(['ada', 'zoe']);
  });
});
