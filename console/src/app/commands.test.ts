import { describe, expect, it } from 'vitest';
import { matches } from './commands';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of a command', () => {
  it('match with exactly the modifiers they name', () => {
    expect(matches('mod+k', press('k', { ctrlKey: true }))).toBe(true);
    expect(matches('mod+k', press('K', { metaKey: true }))).toBe(true);
    expect(matches('mod+k', press('k'))).toBe(false);
    expect(matches('a', press('a'))).toBe(true);
    expect(matches('a', press('a', { ctrlKey: true }))).toBe(false);
    expect(matches('alt+1', press('1', { altKey: true }))).toBe(true);
    expect(matches('?', press('?'))).toBe(true);
  });

  it('match by place where Alt writes another sign', () => {
    expect(matches('alt+p', press('π', { altKey: true }, 'KeyP'))).toBe(true);
    expect(matches('alt+p', press('π', { altKey: true }, 'KeyO'))).toBe(false);
  });
});
