import { describe, expect, it } from 'vitest';
import { contactOf, dialled } from './contact';
import { customer } from './samples';

const answers = [
  { fieldId: 'name', label: 'Name', value: 'Jan' },
  { fieldId: 'mobile', label: 'Mobile', value: '06 12 34 56 78' },
  { fieldId: 'message', label: '', value: 'Please look at order 4711.' },
  { fieldId: 'phone', label: '', value: '+31 20 123 4567' },
];

describe('what a customer left', () => {
  it('is their words and the ways to reach them, each once', () => {
    const contact = contactOf({ ...customer, answers: [...answers, { fieldId: 'mail', label: 'E-mail', value: 'jan@example.org' }] });
    expect(contact.message).toBe('Please look at order 4711.');
    expect(contact.phones).toEqual(['+31 20 123 4567', '06 12 34 56 78']);
    expect(contact.emails).toEqual(['jan@example.org']);
    expect(contact.answers).toEqual([answers[0]]);
  });

  it('may be nothing at all', () => {
    expect(contactOf({ ...customer, email: null, answers: [] })).toEqual({ message: null, phones: [], emails: [], answers: [] });
  });

  it('has a number that can be dialled', () => {
    expect(dialled('+31 (0)20-123 45.67')).toBe('tel:+31201234567');
    expect(dialled('(020) 123 45 67')).toBe('tel:0201234567');
  });
});
