import type { FormField, HelpForm, MessageKind } from '../../../wire/acd';
import { faultOf, sent, type Answers } from '../answers';

/** The fields that a message has beside those of the form. */
export const TEXT = 'message-text';
export const PHONE = 'message-phone';
export const EMAIL = 'message-email';

const LONGEST_TEXT = 4_000;

const everyKind: readonly MessageKind[] = ['message', 'call-back', 'mail-back'];

/** What may be left at an entry point: what it says, else everything, unless it is switched off. */
export function kindsOf({ messageKinds, closedReason }: HelpForm): readonly MessageKind[] {
  return messageKinds ?? (closedReason === 'off' ? [] : everyKind);
}

export interface FieldWords {
  text: Record<MessageKind, string>;
  textHint: string;
  phone: string;
  email: string;
}

/**
 * What a message of this kind still has to ask: the questions of the form, unless the customer answered them before they
 * waited, the way to reach them that its kind needs, and their words. A question of the form that is any of these is not
 * asked a second time.
 *
 * @param known what the customer answered when they asked for help; null when they have not
 */
export function fieldsFor(form: HelpForm, kind: MessageKind, known: Answers | null, words: FieldWords): FormField[] {
  const text = firstOf(form, 'long-text');
  const contact = contactFor(form, kind, words);
  const others = form.fields
    .filter((field) => field.id !== text?.id && field.id !== contact?.id)
    .filter((field) => known === null || faultOf(field, known[field.id]) !== undefined);
  return [...others, ...(contact ? [contact] : []), textField(text, kind, words)];
}

/** What the fields hold at first: what was answered before, wherever it was asked. */
export function prefilled(form: HelpForm, answers: Answers): Answers {
  const of = (kind: FormField['kind']) => answers[firstOf(form, kind)?.id ?? ''] ?? '';
  return { ...answers, [TEXT]: of('long-text'), [PHONE]: of('phone'), [EMAIL]: of('email') };
}

export interface Sent {
  answers: Record<string, string>;
  text: string;
  phone: string | null;
  email: string | null;
}

/** The message as it goes over the wire; what a question of the form asked too is its answer as well. */
export function messageOf(form: HelpForm, kind: MessageKind, values: Answers): Sent {
  const value = (id: string | undefined) => (values[id ?? ''] ?? '').trim();
  const question = firstOf(form, 'long-text');
  const all = question ? { ...values, [question.id]: values[TEXT] ?? '' } : values;
  const phone = value(firstOf(form, 'phone')?.id ?? PHONE);
  const email = value(firstOf(form, 'email')?.id ?? EMAIL);
  return {
    answers: sent(form.fields, all),
    text: value(TEXT),
    phone: kind === 'call-back' ? phone : phone || null,
    email: kind === 'mail-back' ? email : email || null,
  };
}

/** How the customer will be reached, as the confirmation says it. */
export function reachedAt(kind: MessageKind, { phone, email }: Sent): string {
  return (kind === 'call-back' ? phone : kind === 'mail-back' ? email : (email ?? phone)) ?? '';
}

function textField(question: FormField | undefined, kind: MessageKind, words: FieldWords): FormField {
  return {
    id: TEXT,
    kind: 'long-text',
    label: words.text[kind],
    help: words.textHint,
    required: kind === 'message' || question?.required === true,
    maxLength: Math.min(LONGEST_TEXT, question?.maxLength ?? LONGEST_TEXT),
    choices: [],
  };
}

function contactFor(form: HelpForm, kind: MessageKind, words: FieldWords): FormField | null {
  switch (kind) {
    case 'message':
      // An answer is promised, so there has to be a way back.
      return firstOf(form, 'email') ?? firstOf(form, 'phone') ? null : ownEmail(words);
    case 'call-back':
      return contact(firstOf(form, 'phone'), ownPhone(words));
    case 'mail-back':
      return contact(firstOf(form, 'email'), ownEmail(words));
  }
}

/** The form's own question where it has one; here it has to be answered. */
function contact(asked: FormField | undefined, own: FormField): FormField {
  return asked ? { ...asked, required: true } : own;
}

function ownPhone(words: FieldWords): FormField {
  return { id: PHONE, kind: 'phone', label: words.phone, help: null, required: true, maxLength: 30, choices: [] };
}

function ownEmail(words: FieldWords): FormField {
  return { id: EMAIL, kind: 'email', label: words.email, help: null, required: true, maxLength: 254, choices: [] };
}

function firstOf(form: HelpForm, kind: FormField['kind']): FormField | undefined {
  return form.fields.find((field) => field.kind === kind);
}
