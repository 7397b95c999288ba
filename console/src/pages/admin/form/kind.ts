import type { EntryPointField } from '../../../wire/admin';
import type { Change } from '../model/changes';
import type { Names } from '../model/inWords';

/** What an editor needs to know about one kind of settings. */
export interface Kind<T> {
  /** Where the service keeps them, such as `/api/acd/admin/queues`. */
  collection: string;
  /** Where the console shows them, such as `/admin/queues`. */
  place: string;
  idOf: (value: T) => string;
  nameOf: (value: T) => string;
  /** The setting's name as its form has it. */
  labelOf: (path: Change['path']) => string;
  /** What the ids inside stand for. */
  names: Names;
  codes: Readonly<Record<string, string>>;
  /** The questions that its rules ask about. */
  questionsOf?: (value: T) => readonly EntryPointField[];
}

/** The label of a path in a form's words; a part of it in one language says which. */
export function labelIn(
  fields: Readonly<Record<string, { label: string }>>,
  inLanguage: (label: string, language: string) => string,
  languages: { en: string; nl: string },
): (path: string) => string {
  return (path) => {
    const exact = fields[path];
    if (exact) return exact.label;
    const [head = path, tail] = path.split('.');
    const label = fields[head]?.label ?? path;
    return tail === 'en' || tail === 'nl' ? inLanguage(label, languages[tail]) : label;
  };
}
