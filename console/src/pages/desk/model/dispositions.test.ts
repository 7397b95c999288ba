import { describe, expect, it } from 'vitest';
import { mayFinish, outcomes } from './dispositions';
import { work } from './samples';

const label = (word: string) => ({ code: word, label: { en: word, nl: `${word} nl` } });
const many = Array.from({ length: 12 }, (_, at) => label(`Outcome ${at + 1}`));

describe('outcomes of a session', () => {
  it('have the number keys in their order, as far as there are keys', () => {
    expect(outcomes(many, '', 'en').map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', null, null, null]);
  });

  it('are found by their words in the language shown, and numbered anew', () => {
    expect(outcomes(many, '12 NL', 'nl')).toEqual([{ ...label('Outcome 12'), number: '1' }]);
    expect(outcomes(many, '12 nl', 'en')).toEqual([]);
  });

  it('are wanted where the queue says so, if it has any', () => {
    const asks = work('r1', { dispositions: many, dispositionRequired: true });
    expect(mayFinish(asks, null)).toBe(false);
    expect(mayFinish(asks, 'Outcome 1')).toBe(true);
    expect(mayFinish(work('r1', { dispositions: many, dispositionRequired: false }), null)).toBe(true);
    expect(mayFinish(work('r1', { dispositions: [], dispositionRequired: true }), null)).toBe(true);
    expect(mayFinish(work('r1'), null)).toBe(true);
  });
});
