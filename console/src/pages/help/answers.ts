import type { FormField } from '../../wire/acd';

export type Answers = Readonly<Record<string, string>>;

/** What is wrong with one answer; the page says it in words. */
export type Fault = 'required' | 'required-choice' | 'required-consent' | 'email' | 'phone' | 'too-long';

const EMAIL = /^[^\s@<>"(),;:\\]{1,64}@[^\s@<>"(),;:\\]{1,180}\.[^\s@.<>"]{2,}$/u;
const PHONE = /^\+?[0-9 ()./-]{4,30}$/u;

export function faultOf(field: FormField, answer: string | undefined): Fault | undefined {
  const value = (answer ?? '').trim();
  if (value === '') {
    if (!field.required) return undefined;
    return field.kind === 'choice' ? 'required-choice' : field.kind === 'consent' ? 'required-consent' : 'required';
  }
  if (field.kind === 'email' && !EMAIL.test(value)) return 'email';
  if (field.kind === 'phone' && !PHONE.test(value)) return 'phone';
  return value.length > field.maxLength ? 'too-long' : undefined;
}

export function faultsOf(fields: readonly FormField[], answers: Answers): ReadonlyMap<string, Fault> {
  return new Map(
    fields.flatMap((field) => {
      const fault = faultOf(field, answers[field.id]);
      return fault ? [[field.id, fault] as const] : [];
    }),
  );
}

/**
 * The answers as they are sent: of this form's fields only, trimmed, and nothing for what was left open. A box that was not
 * ticked is an answer too: no.
 */
export function sent(fields: readonly FormField[], answers: Answers): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const value = (answers[id] ?? '').trim() || (kind === 'consent' ? 'false' : '');
      return value === '' ? [] : [[id, value]];
    }),
  );
}

/** Answers that this browser gave before and that stay true: who someone is, not what they asked. */
export function lasting(fields: readonly FormField[], answers: Answers): Record<string, string> {
  const kept = fields.filter(({ id, kind }) => id === 'name' || kind === 'email' || kind === 'phone');
  return Object.fromEntries(Object.entries(sent(kept, answers)));
}
