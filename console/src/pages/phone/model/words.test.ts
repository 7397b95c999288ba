import { describe, expect, it } from 'vitest';
import { Problem } from '../../../wire/api';
import { common as commonEnglish } from '../../../text/en/common';
import { phone as english } from '../../../text/en/phone';
import { phone as dutch } from '../../../text/nl/phone';
import { labelOf, phoneProblemWords } from './words';
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
