import { describe, expect, it } from 'vitest';
import { admin as en } from '../../../text/en/admin';
import { admin as nl } from '../../../text/nl/admin';
import type { Condition, EntryPointField } from '../../../wire/admin';
import { questionOf } from './questions';
import { asText, conditionInWords, conditionOn, operatorsFor, ruleInWords, subjectOf, valuesFor, withOperator } from './rules';

const topic: EntryPointField = {
  ...questionOf('choice', []),
  id: 'topic',
  label: { en: 'Subject', nl: 'Onderwerp' },
  choices: [{ value: 'bill', label: { en: 'A bill', nl: 'Een rekening' } }],
};
const member: EntryPointField = { ...questionOf('consent', []), id: 'member', label: { en: 'I am a member', nl: 'Ik ben lid' } };
const company: EntryPointField = { ...questionOf('text', []), id: 'company', label: { en: 'Company', nl: '' } };
const fields = [topic, member, company];

const english = (...conditions: Condition[]) =>
  asText(ruleInWords({ name: '', conditions, queueId: 'q' }, { admin: en, language: 'en', fields }));
const dutch = (...conditions: Condition[]) =>
  asText(ruleInWords({ name: '', conditions, queueId: 'q' }, { admin: nl, language: 'nl', fields }));

const isBill: Condition = { source: 'answer', fieldId: 'topic', operator: 'is', value: 'bill' };
const isDutch: Condition = { source: 'language', fieldId: null, operator: 'is', value: 'nl' };
const isMember: Condition = { source: 'answer', fieldId: 'member', operator: 'is-not', value: 'true' };
const fromAds: Condition = { source: 'referrer', fieldId: null, operator: 'contains', value: 'ads.' };

describe('a routing rule in words', () => {
  it('is a sentence in English', () => {
    expect(english(isBill, isDutch)).toBe('When Subject is A bill and the language is Dutch');
    expect(english(isMember, fromAds)).toBe('When I am a member is not ticked and the page before contains “ads.”');
  });

  it('is a sentence in Dutch, with its verb at the end', () => {
    expect(dutch(isBill, isDutch)).toBe('Als Onderwerp gelijk is aan Een rekening en de taal gelijk is aan Nederlands');
  });

  it('is another sentence where it stands alone', () => {
    expect(asText(conditionInWords(isDutch, { admin: nl, language: 'nl', fields }))).toBe('de taal is Nederlands');
  });

  it('names a question in the other language when it must', () => {
    expect(dutch({ source: 'answer', fieldId: 'company', operator: 'answered', value: null })).toContain('Company');
  });

  it('says what is missing or gone', () => {
    expect(english({ ...isBill, fieldId: 'old' })).toContain('old');
    expect(english()).not.toBe('');
    const pieces = ruleInWords({ name: '', conditions: [{ ...isBill, value: 'x' }], queueId: '' }, { admin: en, language: 'en', fields });
    expect(pieces.some((piece) => piece.tone === 'missing')).toBe(true);
  });
});

describe('a condition', () => {
  it('offers the comparisons and values that fit its question', () => {
    expect(operatorsFor(isBill, fields)).toEqual(['is', 'is-not', 'answered']);
    expect(valuesFor(isBill, fields)).toEqual(['bill']);
    expect(valuesFor(isMember, fields)).toEqual(['true', 'false']);
    expect(valuesFor(fromAds, fields)).toBeUndefined();
  });

  it('begins complete when its subject is chosen', () => {
    expect(conditionOn('answer:topic', fields)).toEqual(isBill);
    expect(conditionOn('language', fields)).toEqual(isDutch);
    expect(conditionOn('page', fields)).toMatchObject({ operator: 'contains', value: '' });
    expect(subjectOf(conditionOn('answer:topic', fields))).toBe('answer:topic');
  });

  it('has no value when it only asks whether there is an answer', () => {
    const answered = withOperator(isBill, 'answered', fields);
    expect(answered.value).toBeNull();
    expect(withOperator(answered, 'is', fields)).toEqual(isBill);
  });
});
