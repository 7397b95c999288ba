import type { Greeting } from '../../../wire/greetings';
import type { OwnLine } from '../../../wire/phoneSettings';

/** Where callers leave messages for one: at the numbers that lead to oneself alone, and on each line. */
export type Mailbox = { kind: 'own'; numbers: readonly string[] } | { kind: 'line'; line: OwnLine };

/** The own numbers come first, if there are any. */
export function mailboxesOf(numbers: readonly string[], lines: readonly OwnLine[]): Mailbox[] {
  const own: Mailbox[] = numbers.length > 0 ? [{ kind: 'own', numbers }] : [];
  return [...own, ...lines.map((line): Mailbox => ({ kind: 'line', line }))];
}

export const keyOf = (mailbox: Mailbox): string => (mailbox.kind === 'own' ? 'own' : `line/${mailbox.line.lineId}`);

/** Where its greeting is chosen. */
export const pathOf = (mailbox: Mailbox): string =>
  mailbox.kind === 'own' ? '/api/telephony/me/greeting' : `/api/telephony/lines/${encodeURIComponent(mailbox.line.lineId)}/greeting`;

/** What its callers hear; undefined: only the beep. */
export function greetingOf(mailbox: Mailbox, all: readonly Greeting[]): Greeting | undefined {
  return all.find((each) => (mailbox.kind === 'own' ? each.own : each.lines.includes(mailbox.line.lineId)));
}

export const isUsed = (greeting: Greeting): boolean => greeting.own || greeting.lines.length > 0;
