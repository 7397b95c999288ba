import { describe, expect, it } from 'vitest';
import { duration, relative, secondsSince, secondsUntil } from './format';
import { preferredLanguage } from './languages';

describe('durations', () => {
  it('read as minutes and seconds, with hours only when there are any', () => {
    expect([0, 9, 75, 3599, 3600, 36061, -4].map(duration)).toEqual([
      '0:00', '0:09', '1:15', '59:59', '1:00:00', '10:01:01', '0:00',
    ]);
  });

  it('count up from and down to an instant without going below zero', () => {
    const now = Date.parse('2026-03-01T10:00:10.500Z');
    expect(secondsSince('2026-03-01T10:00:00Z', now)).toBe(10);
    expect(secondsSince('2026-03-01T10:01:00Z', now)).toBe(0);
    expect(secondsUntil('2026-03-01T10:00:20Z', now)).toBe(10);
    expect(secondsUntil('2026-03-01T10:00:00Z', now)).toBe(0);
  });
});

describe('dates', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');

  it('are relative within a day', () => {
    expect(relative('2026-03-01T09:55:00Z', now, 'en')).toBe('5 minutes ago');
    expect(relative('2026-03-01T08:00:00Z', now, 'nl')).toBe('2 uur geleden');
    expect(relative('2026-03-01T09:59:40Z', now, 'en')).toBe('now');
  });

  it('are absolute after that', () => {
    expect(relative('2026-02-20T09:55:00Z', now, 'en')).toContain('20 Feb 2026');
  });
});

describe('the language', () => {
  it('follows the address, then the stored choice, then the browser', () => {
    expect(preferredLanguage('?lang=nl', 'en', ['en'])).toBe('nl');
    expect(preferredLanguage('', 'nl', ['en'])).toBe('nl');
    expect(preferredLanguage('', null, ['fr-FR', 'nl-BE', 'en'])).toBe('nl');
    expect(preferredLanguage('?lang=fr', 'x', ['de'])).toBe('en');
  });
});
