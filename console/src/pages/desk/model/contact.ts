import type { Answer, Customer } from '../../../wire/acd';

/** The ids under which a message's own words and number stand among the answers. */
const MESSAGE = 'message';
const PHONE = 'phone';

/** What a customer left who does not wait: their words, and the ways to reach them. */
export interface Contact {
  message: string | null;
  phones: string[];
  emails: string[];
  /** All other answers. */
  answers: Answer[];
}

const NUMBER = /^\+?[0-9 ()./-]{6,30}$/u;

export function contactOf(customer: Customer): Contact {
  const of = (id: string) => customer.answers.filter(({ fieldId }) => fieldId === id).map(({ value }) => value.trim());
  const numbers = customer.answers.filter(({ fieldId, value }) => fieldId !== MESSAGE && NUMBER.test(value.trim()));
  const emails = [customer.email ?? '', ...of('email')].filter((address) => address !== '');
  const phones = [...of(PHONE), ...numbers.map(({ value }) => value.trim())].filter((number) => number !== '');
  const shown = new Set([...emails, ...phones]);
  return {
    message: of(MESSAGE)[0] ?? null,
    phones: unique(phones),
    emails: unique(emails),
    answers: customer.answers.filter(({ fieldId, value }) => fieldId !== MESSAGE && !shown.has(value.trim())),
  };
}

/** A telephone number as a `tel:` link has it: digits after an optional plus, without the nought that a plus makes superfluous. */
export function dialled(number: string): string {
  const international = number.trim().startsWith('+');
  const digits = (international ? number.replaceAll('(0)', '') : number).replaceAll(/\D/g, '');
  return `tel:${international ? '+' : ''}${digits}`;
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)];
}
