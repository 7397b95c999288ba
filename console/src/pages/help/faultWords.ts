import type { Customer } from '../../text';
import type { FormField } from '../../wire/acd';
import type { Fault } from './answers';

/** What is wrong with an answer, in words. */
export function faultWords(customer: Customer, field: FormField, value: string, fault: Fault): string {
  const words: Record<Fault, string> = {
    required: customer.form.required,
    'required-choice': customer.form.requiredChoice,
    'required-consent': customer.form.requiredConsent,
    email: customer.form.email,
    phone: customer.form.phone,
    'too-long': customer.form.tooLong(value.length - field.maxLength),
  };
  return words[fault];
}
