import { describe, expect, it } from 'vitest';
import { pieces } from './links';

describe('links in a message', () => {
  it('are found between words and without the full stop after them', () => {
    expect(pieces('see https://example.org/a?b=c. ok')).toEqual([
      { text: 'see ' },
      { text: 'https://example.org/a?b=c', href: 'https://example.org/a?b=c' },
      { text: '. ok' },
    ]);
  });

  it('are http and https only', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'HELLO', '<b>bold</b>']) {
      expect(pieces(text)).toEqual([{ text }]);
    }
  });

  it('do not pretend to lead elsewhere', () => {
    expect(pieces('https://bank.example@evil.example/')).toEqual([{ text: 'https://bank.example@evil.example/' }]);
  });

  it('keep the text whole', () => {
    const text = 'a http://x.example/1) b https://y.example/2, c';
    expect(pieces(text).map((piece) => piece.text).join('')).toBe(text);
    expect(pieces(text).filter((piece) => 'href' in piece)).toHaveLength(2);
  });
});
