import { describe, expect, it } from 'vitest';
import { Problem } from '../../../wire/api';
import { common as commonEnglish } from '../../../text/en/common';
import { phone as english } from '../../../text/en/phone';
import { phone as dutch } from '../../../text/nl/phone';
import { labelOf, phoneProblemWords, stoppedWords, whoIs } from './words';
import { pastCall } from './samples';

describe('what the history says under a call (TEL-22)', () => {
  it.each([
    ['missed', [], 'Missed', 'Gemist'],
    ['outgoing-for-you', ['Tom'], 'Outgoing by Tom for you', 'Uitgaand door Tom voor jou'],
    ['answered-for-you', ['Tom'], 'Answered by Tom for you', 'Opgenomen door Tom voor jou'],
    ['outgoing-by', ['Nadia'], 'Outgoing by Nadia', 'Uitgaand door Nadia'],
    ['answered-by', ['Nadia'], 'Answered by Nadia', 'Opgenomen door Nadia'],
    ['outgoing-by-you', ['Nadia'], 'Outgoing by you for Nadia', 'Uitgaand door jou voor Nadia'],
    ['answered-by-you', ['Nadia'], 'Answered by you for Nadia', 'Opgenomen door jou voor Nadia'],
    ['outgoing-by-other', ['Eva', 'Nadia'], 'Outgoing by Eva for Nadia', 'Uitgaand door Eva voor Nadia'],
    ['answered-by-other', ['Eva', 'Nadia'], 'Answered by Eva for Nadia', 'Opgenomen door Eva voor Nadia'],
  ] as const)('%s', (label, names, en, nl) => {
    const call = pastCall('c-1', { label, names: [...names] });
    expect(labelOf(english, call)).toBe(en);
    expect(labelOf(dutch, call)).toBe(nl);
  });

  it('is nothing for one’s own call, nor for a label newer than this console', () => {
    expect(labelOf(english, pastCall('c-1'))).toBeNull();
    expect(labelOf(english, pastCall('c-1', { label: 'brand-new' as 'missed' }))).toBeNull();
  });
});

describe('a refusal of the exchange', () => {
  it('names who was first', () => {
    const failure = new Problem('picked-up-by-another', 409, 'Eva');
    expect(phoneProblemWords(commonEnglish, english, failure)).toBe('Picked up by Eva.');
    expect(phoneProblemWords(commonEnglish, dutch, failure)).toBe('Overgenomen door Eva.');
  });

  it('has words for every code in both languages', () => {
    expect(Object.keys(dutch.problems).sort()).toEqual(Object.keys(english.problems).sort());
  });

  it('is told as elsewhere when it is a shared one', () => {
    expect(phoneProblemWords(commonEnglish, english, new Problem('offline', 0, null))).toBe(commonEnglish.problem.offline);
  });
});

describe('a call that left this tab', () => {
  it('is told when somebody else took it, or it did not come about', () => {
    expect(stoppedWords(english, 'picked-up', 'Eva', 'Jan')).toBe('Eva has picked up the call with Jan.');
    expect(stoppedWords(english, 'taken-over', 'Eva', 'Jan')).toBe('Eva has taken over the call with Jan.');
    expect(stoppedWords(english, 'failed', null, 'Jan')).toBe('The call with Jan could not be connected here.');
  });

  it('is not told when its person knows', () => {
    expect(stoppedWords(english, 'hung-up', null, 'Jan')).toBeNull();
    expect(stoppedWords(english, 'picked-up', null, 'Jan')).toBeNull();
    expect(stoppedWords(english, 'answered-elsewhere', 'Eva', 'Jan')).toBeNull();
  });
});

describe('the other party', () => {
  it('is a colleague by name, a number, or withheld', () => {
    const names = new Map([['+31205550177', 'Tom']]);
    expect(whoIs(english, names, '+31205550177')).toBe('Tom');
    expect(whoIs(english, names, '+31612345678')).toBe('+31 612 345 678');
    expect(whoIs(dutch, names, null)).toBe('Nummer onbekend');
  });
});
