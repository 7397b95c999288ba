import { describe, expect, it } from 'vitest';
import { admin } from '../../../text/en/admin';
import { inWords } from './inWords';

const words = {
  admin,
  language: 'en' as const,
  names: new Map([['q1', 'Billing']]),
  codes: { 'round-robin': 'Round robin' },
};

describe('a setting in words', () => {
  it('names what ids and codes stand for', () => {
    expect(inWords('q1', words)).toBe('Billing');
    expect(inWords('round-robin', words)).toBe('Round robin');
  });

  it('says on, off and nothing', () => {
    expect([inWords(true, words), inWords(false, words), inWords(null, words), inWords([], words)]).toEqual([
      'on',
      'off',
      'nothing',
      'nothing',
    ]);
  });

  it('lists skills, hours and questions line by line', () => {
    expect(
      inWords(
        [
          { skill: 'dutch', level: 3 },
          { skill: 'law', level: 1 },
        ],
        words,
      ),
    ).toBe('dutch 3\nlaw 1');
    expect(inWords({ weekly: [{ day: 'MONDAY', from: '09:00', to: '17:00' }] }, words)).toBe('Monday 09:00–17:00');
    expect(inWords([{ id: 'a', label: { en: 'Your question', nl: '' } }], words)).toBe('Your question');
  });
});
