import type { Admin } from '../../../text';
import type { Language } from '../../../text/languages';
import { lookup } from '../../../text/problems';

/** Names that stand for ids in a comparison, such as those of queues. */
export type Names = ReadonlyMap<string, string>;

interface Words {
  admin: Admin;
  language: Language;
  names: Names;
  /** Words for codes, such as those of policies. */
  codes: Readonly<Record<string, string>>;
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
  const { admin, language } = words;
  if (typeof part['skill'] === 'string') return admin.skills.line(part['skill'], Number(part['level']));
  if (typeof part['day'] === 'string') {
    const day = lookup(admin.hours.days as Record<string, string>, part['day']) ?? part['day'];
    return `${day} ${String(part['from'])}–${String(part['to'])}`;
  }
  if (Array.isArray(part['weekly'])) return inWords(part['weekly'], words);
  const label = part['label'] as Record<string, string> | undefined;
  return label?.[language] ?? label?.['en'] ?? JSON.stringify(part);
}
