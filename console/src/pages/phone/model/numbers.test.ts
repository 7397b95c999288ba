import { describe, expect, it } from 'vitest';
import { cleaned, isDialable, written } from './numbers';

const own = '+31205550100';

describe('a number that was typed or pasted', () => {
  it.each([
    ['+31 20 555 01 01', '+31205550101'],
    ['tel:+31-20-555.0101', '+31205550101'],
    ['+31 (0)20 555 0101', '+31205550101'],
    ['0031 20 5550101', '+31205550101'],
    ['020 - 555 0101', '+31205550101'],
    ['(06) 12 34 56 78', '+31612345678'],
    ['call +1 (212) 555-0100 now', '+12125550100'],
    [' 112 ', '112'],
    ['*8', '*8'],
    ['101', '101'],
  ])('%s is dialled as %s', (text, number) => {
    expect(cleaned(text, own)).toBe(number);
    expect(isDialable(number)).toBe(true);
  });

  it('stays as it is where the country does not say', () => {
    expect(cleaned('020 555 0101', null)).toBe('0205550101');
    expect(cleaned('020 555 0101', '+12125550100')).toBe('0205550101');
    expect(isDialable('0205550101')).toBe(false);
    expect(isDialable('')).toBe(false);
    expect(isDialable('+31')).toBe(false);
  });
});

describe('a number that is read', () => {
  it.each([
    ['+31205550101', '+31 205 550 101'],
    ['+12125550100', '+1 212 555 0100'],
    ['+35312345678', '+353 123 45 678'],
    ['112', '112'],
    ['+4930123456', '+49 301 23 456'],
  ])('%s is written %s', (number, text) => {
    expect(written(number)).toBe(text);
  });
});
