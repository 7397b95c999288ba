import { describe, expect, it } from 'vitest';
import { answerWords } from './answers';
import { common as en } from './en/common';
import { common as nl } from './nl/common';

describe('an answer in words', () => {
  it('says yes or no for a box to tick', () => {
    expect(answerWords(en, 'true')).toBe('Yes');
    expect(answerWords(en, 'false')).toBe('No');
    expect(answerWords(nl, 'true')).toBe('Ja');
    expect(answerWords(nl, 'false')).toBe('Nee');
  });

  it('leaves what a customer wrote as it is', () => {
    expect(answerWords(en, 'It is true that nothing came.')).toBe('It is true that nothing came.');
    expect(answerWords(en, '')).toBe('');
  });
});
