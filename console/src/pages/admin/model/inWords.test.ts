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
    const hours = {
      weekly: [{ day: 'MONDAY', from: '09:00', to: '17:00' }],
      holidays: [
        { date: '2026-12-25', name: 'Christmas', from: null, to: null },
        { date: '2026-12-24', name: '', from: '09:00', to: '13:00' },
      ],
    };
    expect(inWords(hours, words).split('\n')).toEqual([
      'Monday 09:00–17:00',
      expect.stringMatching(/25 December 2026, Christmas, closed$/u),
      expect.stringMatching(/24 December 2026, 09:00–13:00$/u),
    ]);
    expect(inWords([{ id: 'a', label: { en: 'Your question', nl: '' } }], words)).toBe('Your question');
  });

  it('says rules, overflow steps and breaks as sentences', () => {
    const conditions = [{ source: 'language', fieldId: null, operator: 'is', value: 'nl' }];
    expect(inWords([{ name: '', conditions, queueId: 'q1' }], words)).toBe('When the language is Dutch → Billing');
    const step = { afterSeconds: 90, do: 'add-queue', levels: null, queueId: 'q1' };
    expect(inWords([step], words)).toBe('After 90 s: also ask the agents of Billing');
    const lunch = { code: 'lunch', label: { en: 'Lunch', nl: '' }, allowedSeconds: 1800 };
    expect(inWords([lunch], words)).toBe('Lunch (30 min)');
  });
});
