import { describe, expect, it } from 'vitest';
import type { Greeting } from '../../../wire/greetings';
import { greetingOf, isUsed, mailboxesOf, pathOf } from './mailboxes';

const line = { lineId: 'sales/1', number: '+31205550100', mine: true };
const greeting = (greetingId: string, lines: string[], own: boolean): Greeting => ({
  greetingId,
  name: greetingId,
  lengthSeconds: 3,
  madeAt: '2026-11-23T10:00:00Z',
  lines,
  own,
});

describe('where callers leave messages (rule TEL-25)', () => {
  it('is at the own numbers first, and then on each line', () => {
    expect(mailboxesOf(['+31205550101', '+31205550102'], [line])).toEqual([
      { kind: 'own', numbers: ['+31205550101', '+31205550102'] },
      { kind: 'line', line },
    ]);
  });

  it('is on lines alone for who has no number, and nowhere for who has neither', () => {
    expect(mailboxesOf([], [line])).toEqual([{ kind: 'line', line }]);
    expect(mailboxesOf([], [])).toEqual([]);
  });

  it('has the greeting that was chosen there, and no other', () => {
    const [own, sales] = mailboxesOf(['+31205550101'], [line]);
    const winter = greeting('winter', [], true);
    const summer = greeting('summer', ['sales/1'], false);
    expect(own && greetingOf(own, [summer, winter])).toBe(winter);
    expect(sales && greetingOf(sales, [winter, summer])).toBe(summer);
    expect(own && greetingOf(own, [summer])).toBeUndefined();
    expect(sales && greetingOf(sales, [winter])).toBeUndefined();
  });

  it('is chosen for under an address of its own', () => {
    expect(mailboxesOf(['+31205550101'], [line]).map(pathOf)).toEqual([
      '/api/telephony/me/greeting',
      '/api/telephony/lines/sales%2F1/greeting',
    ]);
  });
});

describe('a greeting', () => {
  it('is used when a line has it, or the own numbers', () => {
    expect(isUsed(greeting('summer', ['sales/1'], false))).toBe(true);
    expect(isUsed(greeting('winter', [], true))).toBe(true);
    expect(isUsed(greeting('spring', [], false))).toBe(false);
  });
});
