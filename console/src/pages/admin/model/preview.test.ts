import { describe, expect, it } from 'vitest';
import { newEntryPoint } from '../entry-points/kind';
import { formOf, spokenAt, wordsIn } from './preview';
import { questionOf } from './questions';

const shop = {
  ...newEntryPoint('service'),
  intro: { en: 'Hello', nl: '' },
};

describe('the preview of an entry point', () => {
  it('speaks the language that its customers’ pages ask for, unless it has one of its own', () => {
    expect(spokenAt({ language: 'auto' }, 'nl')).toBe('nl');
    expect(spokenAt({ language: 'en' }, 'nl')).toBe('en');
  });

  it('falls back to the other language, as the service does', () => {
    expect(wordsIn({ en: 'Hello', nl: ' ' }, 'nl')).toBe('Hello');
    expect(wordsIn({ en: 'Hello', nl: '' }, 'nl')).toBe('Hello');
  });

  it('keeps answers apart that have no value yet, and chooses none of them', () => {
    const form = formOf({ ...shop, fields: [questionOf('choice', [])] }, 'Acme', 'en');
    const values = form.fields[0]?.choices.map((choice) => choice.value) ?? [];
    expect(new Set(values).size).toBe(2);
    expect(values).not.toContain('');
  });

  it('is the form that customers get', () => {
    const form = formOf(shop, 'Acme', 'nl');
    expect(form).toMatchObject({ siteName: 'Acme', language: 'nl', intro: 'Hello', open: true, closedReason: null });
    expect(form.fields.map((field) => field.label)).toEqual(['Uw naam', 'Waarmee kunnen we u helpen?']);
    expect(formOf({ ...shop, enabled: false }, 'Acme', 'nl')).toMatchObject({ open: false, closedReason: 'off' });
  });
});
