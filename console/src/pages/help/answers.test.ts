import { describe, expect, it } from 'vitest';
import type { FieldKind, FormField } from '../../wire/acd';
import { faultOf, faultsOf, lasting, sent } from './answers';

const field = (id: string, kind: FieldKind, required = true): FormField => ({
  id,
  kind,
  label: id,
  help: null,
  required,
  maxLength: 20,
  choices: [],
});

describe('an answer', () => {
  it.each([
    ['text', '', 'required'],
    ['text', '   ', 'required'],
    ['choice', '', 'required-choice'],
    ['consent', '', 'required-consent'],
    ['consent', 'true', undefined],
    ['email', 'jan@', 'email'],
    ['email', 'jan@example', 'email'],
    ['email', 'jan@example.org', undefined],
    ['email', ' jan@example.org ', undefined],
    ['phone', '06-1234', undefined],
    ['phone', '+31 6 1234 5678', undefined],
    ['phone', 'call me', 'phone'],
    ['text', 'x'.repeat(21), 'too-long'],
    ['long-text', 'x'.repeat(20), undefined],
  ] as const)('to a %s field of "%s" has the fault %s', (kind, value, fault) => {
    expect(faultOf(field('f', kind), value)).toBe(fault);
  });

  it('may be left open when it is not required, but is checked when it is given', () => {
    expect(faultOf(field('f', 'email', false), '')).toBeUndefined();
    expect(faultOf(field('f', 'email', false), 'x')).toBe('email');
  });
});

describe('a form', () => {
  const fields = [field('name', 'text'), field('mail', 'email', false), field('question', 'long-text')];

  it('lists every fault', () => {
    expect([...faultsOf(fields, { mail: 'x', question: 'help' })]).toEqual([
      ['name', 'required'],
      ['mail', 'email'],
    ]);
  });

  it('sends what was answered, and remembers who asked but not what', () => {
    const answers = { name: ' Jan ', mail: '', question: 'Where is it?', other: 'x' };
    expect(sent(fields, answers)).toEqual({ name: 'Jan', question: 'Where is it?' });
    expect(lasting(fields, answers)).toEqual({ name: 'Jan' });
  });

  it('sends no for a box that was not ticked', () => {
    const boxes = [field('keep', 'consent', false), field('news', 'consent', false)];
    expect(sent(boxes, { keep: 'true' })).toEqual({ keep: 'true', news: 'false' });
  });
});
