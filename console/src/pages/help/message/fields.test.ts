import { describe, expect, it } from 'vitest';
import type { FormField, HelpForm, MessageKind } from '../../../wire/acd';
import { message as words } from '../../../text/en/message';
import { fieldsFor, kindsOf, messageOf, prefilled, reachedAt } from './fields';

function field(id: string, kind: FormField['kind'], required = false): FormField {
  return { id, kind, label: id, help: null, required, maxLength: 500, choices: [] };
}

function form(...fields: FormField[]): HelpForm {
  return {
    entryPointId: 'shop',
    siteName: 'Acme',
    name: 'Shop',
    language: 'en',
    intro: '',
    open: false,
    closedReason: 'closed',
    messageKinds: ['message', 'call-back', 'mail-back'],
    fields,
  };
}

const whole = form(field('name', 'text', true), field('mail', 'email'), field('question', 'long-text', true), field('order', 'text'));
const ids = (fields: FormField[]) => fields.map(({ id }) => id);
const asked = (kind: MessageKind, known: Record<string, string> | null, of = whole) => fieldsFor(of, kind, known, words);

describe('what may be left', () => {
  it('is what the entry point says, else everything, unless it is switched off', () => {
    const silent = { ...form(), messageKinds: undefined };
    expect(kindsOf({ ...form(), messageKinds: ['call-back'] })).toEqual(['call-back']);
    expect(kindsOf(silent)).toEqual(['message', 'call-back', 'mail-back']);
    expect(kindsOf({ ...silent, closedReason: 'off' })).toEqual([]);
  });
});

describe('what a message asks', () => {
  it('is the form, with its long question as the message', () => {
    expect(ids(asked('message', null))).toEqual(['name', 'mail', 'order', 'message-text']);
    expect(asked('message', null).at(-1)).toMatchObject({ required: true, maxLength: 500 });
  });

  it('is a way to reach the customer, once', () => {
    expect(ids(asked('call-back', null))).toEqual(['name', 'mail', 'order', 'message-phone', 'message-text']);
    const mail = asked('mail-back', null);
    expect(ids(mail)).toEqual(['name', 'order', 'mail', 'message-text']);
    expect(mail.find(({ id }) => id === 'mail')?.required).toBe(true);
  });

  it('is an e-mail address, for an answer, when the form asks for no way to reach anybody', () => {
    expect(ids(asked('message', null, form()))).toEqual(['message-email', 'message-text']);
    expect(ids(asked('message', null, form(field('tel', 'phone'))))).toEqual(['tel', 'message-text']);
  });

  it('is only what is missing, for who answered the form before waiting', () => {
    const known = { name: 'Jan', question: 'Help' };
    expect(ids(asked('message', known))).toEqual(['message-text']);
    expect(ids(asked('call-back', known))).toEqual(['message-phone', 'message-text']);
    expect(ids(asked('message', { question: 'Help' }))).toEqual(['name', 'message-text']);
  });

  it('is a text of at most four thousand signs when the form has no long question', () => {
    expect(asked('message', null, form()).at(-1)).toMatchObject({ id: 'message-text', required: true, maxLength: 4000 });
    expect(asked('call-back', null, form()).at(-1)?.required).toBe(false);
  });
});

describe('what a message says', () => {
  it('begins with what was written before', () => {
    expect(prefilled(whole, { question: 'Help', mail: 'jan@example.org' })).toMatchObject({
      'message-text': 'Help',
      'message-email': 'jan@example.org',
      'message-phone': '',
    });
  });

  it('answers the questions of the form too', () => {
    const values = { name: ' Jan ', mail: 'jan@example.org', 'message-text': ' Help ', 'message-phone': '' };
    expect(messageOf(whole, 'message', values)).toEqual({
      answers: { name: 'Jan', mail: 'jan@example.org', question: 'Help' },
      text: 'Help',
      phone: null,
      email: 'jan@example.org',
    });
  });

  it('says where the customer will be reached', () => {
    const sent = messageOf(whole, 'call-back', { mail: 'jan@example.org', 'message-phone': '020 123 45 67' });
    expect(reachedAt('call-back', sent)).toBe('020 123 45 67');
    expect(reachedAt('mail-back', sent)).toBe('jan@example.org');
    expect(reachedAt('message', messageOf(form(), 'message', {}))).toBe('');
  });
});
