import { describe, expect, it } from 'vitest';
import { digitsOf, grouped, isSessionNumber } from './number';

describe('a session number', () => {
  it('may be written in groups', () => {
    expect(isSessionNumber('123 456 789')).toBe(true);
    expect(isSessionNumber(' 123-456-789 ')).toBe(true);
    expect(digitsOf('123.456.789')).toBe('123456789');
  });

  it('has nine digits and nothing else', () => {
    expect(isSessionNumber('12345678')).toBe(false);
    expect(isSessionNumber('1234567890')).toBe(false);
    expect(isSessionNumber('12345678a')).toBe(false);
  });

  it('is shown in threes', () => {
    expect(grouped('123456789')).toBe('123 456 789');
  });
});
