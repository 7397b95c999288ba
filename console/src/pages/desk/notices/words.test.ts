import { describe, expect, it } from 'vitest';
import { moves as english } from '../../../text/en/moves';
import { moves as dutch } from '../../../text/nl/moves';
import { isAboutOffer, noticeWords } from './words';

const codes = [
  'request-gone',
  'request-offered',
  'agent-not-ready',
  'no-telephone',
  'pull-not-allowed',
  'not-handling',
  'transfer-running',
  'queue-closed',
  'nobody-reachable',
  'nobody-took-it',
];

describe('a notice', () => {
  it('of every code of the wire is a sentence in both languages', () => {
    for (const words of [english, dutch])
      for (const code of codes) expect(noticeWords(words, code, 'Jan')).not.toBe(words.noticeOther(code));
  });

  it('newer than this console still says its code', () => {
    expect(noticeWords(english, 'brand-new', 'Jan')).toContain('brand-new');
  });

  it('of an offer is told by the offer', () => {
    expect(['offer-gone', 'offer-taken', 'nobody-took-it'].map(isAboutOffer)).toEqual([true, true, false]);
  });
});
