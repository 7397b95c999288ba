import type { FieldKind } from '../../../wire/acd';
import type { EntryPointField, RoutingRule } from '../../../wire/admin';

/** An id that no question has yet. */
export function freshId(fields: readonly { id: string }[], wish = `question-${fields.length + 1}`): string {
  const taken = new Set(fields.map((field) => field.id));
  if (!taken.has(wish)) return wish;
  const base = wish.replace(/-\d+$/u, '');
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** How long an answer of a kind may be until somebody says otherwise. */
const LONGEST: Readonly<Record<FieldKind, number>> = {
  text: 200,
  'long-text': 1000,
  choice: 100,
  email: 254,
  phone: 30,
  consent: 10,
};

/** A new question of a kind. Names and addresses get the ids by which the desk and reports know them. */
export function questionOf(kind: FieldKind, fields: readonly { id: string }[]): EntryPointField {
  const wish = kind === 'email' || kind === 'phone' ? kind : undefined;
  return {
    id: freshId(fields, wish),
    kind,
    label: { en: '', nl: '' },
    help: { en: '', nl: '' },
    required: kind === 'consent',
    maxLength: LONGEST[kind],
    choices: kind === 'choice' ? [emptyChoice, emptyChoice] : [],
  };
}

export const emptyChoice: EntryPointField['choices'][number] = { value: '', label: { en: '', nl: '' } };

export function copyOf(field: EntryPointField, fields: readonly { id: string }[]): EntryPointField {
  return { ...structuredClone(field), id: freshId(fields, field.id) };
}

/** A value for reports out of the words that a customer reads: `An invoice` becomes `an-invoice`. */
export function valueFrom(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 100);
}

/** Rules go on asking for the same question when its id changes. */
export function withQuestionRenamed(rules: readonly RoutingRule[], from: string, to: string): RoutingRule[] {
  return inConditions(rules, (one) => (one.source === 'answer' && one.fieldId === from ? { ...one, fieldId: to } : one));
}

/** Rules go on asking for the same answer when its value changes. */
export function withChoiceRenamed(rules: readonly RoutingRule[], field: string, from: string, to: string): RoutingRule[] {
  return inConditions(rules, (one) =>
    one.source === 'answer' && one.fieldId === field && one.value === from && from !== '' ? { ...one, value: to } : one,
  );
}

function inConditions(
  rules: readonly RoutingRule[],
  change: (condition: RoutingRule['conditions'][number]) => RoutingRule['conditions'][number],
): RoutingRule[] {
  return rules.map((rule) => ({ ...rule, conditions: rule.conditions.map(change) }));
}
