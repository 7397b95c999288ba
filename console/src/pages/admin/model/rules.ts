import type { Admin } from '../../../text';
import type { Language } from '../../../text/languages';
import type { Condition, ConditionSource, EntryPointField, Operator, RoutingRule } from '../../../wire/admin';

/** A piece of a sentence; strong ones are what the administrator has chosen, missing ones are what is not chosen yet. */
export interface Piece {
  text: string;
  tone: 'plain' | 'strong' | 'missing';
}

export const emptyRule = (queueId: string): RoutingRule => ({ name: '', conditions: [], queueId });

/** What a condition can look at: `referrer`, `page`, `language`, or `answer:` with the id of a question. */
export type Subject = string;

const ANSWER = 'answer:';

export function subjectOf({ source, fieldId }: Condition): Subject {
  return source === 'answer' ? `${ANSWER}${fieldId ?? ''}` : source;
}

/** A condition about a subject, with the first comparison and value that fit it. */
export function conditionOn(subject: Subject, fields: readonly EntryPointField[]): Condition {
  const isAnswer = subject.startsWith(ANSWER);
  const source: ConditionSource = isAnswer ? 'answer' : (subject as ConditionSource);
  const fieldId = isAnswer ? subject.slice(ANSWER.length) : null;
  const bare: Condition = { source, fieldId, operator: 'is', value: '' };
  const operator = operatorsFor(bare, fields)[0] ?? 'is';
  return { ...bare, operator, value: valuesFor(bare, fields)?.[0] ?? '' };
}

const WRITTEN: readonly Operator[] = ['contains', 'is', 'is-not', 'starts-with', 'answered'];
const CHOSEN: readonly Operator[] = ['is', 'is-not', 'answered'];
const ONE_OF_TWO: readonly Operator[] = ['is', 'is-not'];

export function fieldOf(condition: Condition, fields: readonly EntryPointField[]): EntryPointField | undefined {
  return condition.source === 'answer' ? fields.find((field) => field.id === condition.fieldId) : undefined;
}

/** The comparisons that make sense for what a condition looks at. */
export function operatorsFor(condition: Condition, fields: readonly EntryPointField[]): readonly Operator[] {
  if (condition.source === 'language') return ONE_OF_TWO;
  const kind = fieldOf(condition, fields)?.kind;
  if (kind === 'consent') return ONE_OF_TWO;
  return kind === 'choice' ? CHOSEN : WRITTEN;
}

/** The only values that a condition can be compared with; `undefined` when any text can. */
export function valuesFor(condition: Condition, fields: readonly EntryPointField[]): string[] | undefined {
  if (condition.source === 'language') return ['nl', 'en'];
  const field = fieldOf(condition, fields);
  if (field?.kind === 'consent') return ['true', 'false'];
  return field?.kind === 'choice' ? field.choices.map((choice) => choice.value) : undefined;
}

/** A condition with another comparison; a value goes where none is compared and comes where one is needed. */
export function withOperator(condition: Condition, operator: Operator, fields: readonly EntryPointField[]): Condition {
  if (operator === 'answered') return { ...condition, operator, value: null };
  return { ...condition, operator, value: condition.value ?? valuesFor(condition, fields)?.[0] ?? '' };
}

interface Saying {
  admin: Admin;
  language: Language;
  fields: readonly EntryPointField[];
}

/** A question by the words that customers read; in the other language, or by its id, when there are none. */
export function questionName(field: EntryPointField, language: Language): string {
  return field.label[language] || field.label.en || field.label.nl || field.id;
}

/** A condition as people say it: *What is it about?* is *An invoice*. */
export function conditionInWords(condition: Condition, saying: Saying): Piece[] {
  return inPattern(condition, saying, saying.admin.entryPoints.rules.says);
}

function inPattern(condition: Condition, saying: Saying, says: Admin['entryPoints']['rules']['says']): Piece[] {
  const subject = subjectInWords(condition, saying);
  const field = fieldOf(condition, saying.fields);
  if (field?.kind === 'consent') {
    const ticked = (condition.value === 'true') === (condition.operator === 'is');
    return fill(ticked ? says.ticked : says.unticked, subject, subject);
  }
  return fill(says[condition.operator], subject, valueInWords(condition, field, saying));
}

function subjectInWords(condition: Condition, { admin, language, fields }: Saying): Piece {
  const { subjects, gone, unchosen } = admin.entryPoints.rules;
  if (condition.source !== 'answer') return { text: subjects[condition.source], tone: 'strong' };
  const field = fieldOf(condition, fields);
  if (field) return { text: questionName(field, language), tone: 'strong' };
  return { text: condition.fieldId ? gone(condition.fieldId) : unchosen, tone: 'missing' };
}

function valueInWords(condition: Condition, field: EntryPointField | undefined, { admin, language }: Saying): Piece {
  const { entryPoints } = admin;
  const value = condition.value ?? '';
  if (condition.source === 'language') {
    return { text: value === 'nl' ? entryPoints.languages.nl : entryPoints.languages.en, tone: 'strong' };
  }
  if (value === '') return { text: entryPoints.rules.unchosen, tone: 'missing' };
  if (field?.kind !== 'choice') return { text: `“${value}”`, tone: 'strong' };
  const choice = field.choices.find((one) => one.value === value);
  if (!choice) return { text: entryPoints.rules.gone(value), tone: 'missing' };
  return { text: choice.label[language] || choice.label.en || choice.label.nl || value, tone: 'strong' };
}

/** `{s} is {v}` with its parts put in. */
function fill(pattern: string, subject: Piece, value: Piece): Piece[] {
  return pattern
    .split(/(\{[sv]\})/u)
    .filter((part) => part !== '')
    .map((part) => (part === '{s}' ? subject : part === '{v}' ? value : { text: part, tone: 'plain' }));
}

/** The whole rule: When … and …. */
export function ruleInWords(rule: RoutingRule, saying: Saying): Piece[] {
  const { when, and, always, saysWhen } = saying.admin.entryPoints.rules;
  if (rule.conditions.length === 0) return [{ text: always, tone: 'missing' }];
  return rule.conditions.flatMap((condition, at) => [
    { text: at === 0 ? `${when} ` : ` ${and} `, tone: 'plain' },
    ...inPattern(condition, saying, saysWhen),
  ]);
}

export function asText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
