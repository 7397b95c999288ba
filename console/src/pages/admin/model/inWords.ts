import type { Admin } from '../../../text';
import type { Language } from '../../../text/languages';
import { lookup } from '../../../text/problems';
import type { EntryPointField, Holiday, OpeningHours, OverflowStep, RoutingRule } from '../../../wire/admin';
import { dateInWords } from './holidays';
import { actionInWords, waitInWords } from './overflow';
import { asText, ruleInWords } from './rules';

/** Names that stand for ids in a comparison, such as those of queues. */
export type Names = ReadonlyMap<string, string>;

interface Words {
  admin: Admin;
  language: Language;
  names: Names;
  /** Words for codes, such as those of policies. */
  codes: Readonly<Record<string, string>>;
  /** The questions that rules ask about. */
  questions?: readonly EntryPointField[];
}

/** A setting's value as one reads it. */
export function inWords(value: unknown, words: Words): string {
  const { form } = words.admin;
  if (value === null || value === undefined || value === '') return form.nothing;
  if (typeof value === 'boolean') return value ? form.on : form.off;
  if (typeof value === 'string') return words.names.get(value) ?? lookup(words.codes, value) ?? value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? form.nothing : value.map((one) => inWords(one, words)).join('\n');
  return partInWords(value as Record<string, unknown>, words);
}

function partInWords(part: Record<string, unknown>, words: Words): string {
  const { admin, language, names } = words;
  if (Array.isArray(part['conditions'])) return ruleWithQueue(part as unknown as RoutingRule, words);
  if (typeof part['afterSeconds'] === 'number') {
    const step = part as unknown as OverflowStep;
    return admin.queues.overflow.sentence(waitInWords(step.afterSeconds), actionInWords(step, admin, names));
  }
  if (typeof part['date'] === 'string') return holidayInWords(part as unknown as Holiday, words);
  if (typeof part['skill'] === 'string') return admin.skills.line(part['skill'], Number(part['level']));
  if (typeof part['day'] === 'string') {
    const day = lookup(admin.hours.days as Record<string, string>, part['day']) ?? part['day'];
    return `${day} ${String(part['from'])}–${String(part['to'])}`;
  }
  if (Array.isArray(part['weekly'])) {
    const { weekly, holidays } = part as unknown as OpeningHours;
    return inWords([...weekly, ...holidays], words);
  }
  const label = part['label'] as Record<string, string> | undefined;
  const text = label?.[language] || label?.['en'] || label?.['nl'];
  const allowed = part['allowedSeconds'];
  if (text && typeof allowed === 'number') return `${text} (${waitInWords(allowed)})`;
  return text || JSON.stringify(part);
}

function ruleWithQueue(rule: RoutingRule, { admin, language, names, questions = [] }: Words): string {
  const sentence = asText(ruleInWords(rule, { admin, language, fields: questions }));
  return `${sentence} → ${names.get(rule.queueId) ?? rule.queueId}`;
}

function holidayInWords({ date, name, from, to }: Holiday, { admin, language }: Words): string {
  const hours = from === null ? admin.hours.closed.toLowerCase() : `${from}–${to ?? ''}`;
  return [dateInWords(date, language), name, hours].filter((part) => part !== '').join(', ');
}
