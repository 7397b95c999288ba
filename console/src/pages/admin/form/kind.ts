import type { ReactNode } from 'react';
import type { EntryPointField } from '../../../wire/admin';
import type { Api } from '../../../wire/api';
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
  /** Always the same object for one kind. */
  keeping?: Keeping<T>;
  /** Where a refusal that names no setting is shown, by its code. */
  refusedAt?: Readonly<Record<string, string>>;
  /** Settings that are never shown, such as passwords; a change of theirs can't be undone, since nobody can read what was. */
  secrets?: readonly string[];
  /** Deleting takes along what can't be brought back, so it is not offered to be undone. */
  goesForGood?: boolean;
  /** What one should know before these changes are saved, such as what they remove. */
  caution?: (value: T, changes: readonly Change[]) => ReactNode;
}

/** How a kind is read and written. */
export interface Keeping<T> {
  read: (api: Api, id: string, signal?: AbortSignal) => Promise<T>;
  create: (api: Api, value: T) => Promise<T>;
  save: (api: Api, value: T) => Promise<T>;
}

/** The kind's own way or, as queue-acd-service has it, GET and PUT of an address and POST to the collection. */
export function keepingOf<T>(kind: Pick<Kind<T>, 'collection' | 'idOf' | 'keeping'>): Keeping<T> {
  const { collection, idOf, keeping } = kind;
  return (
    keeping ?? {
      read: (api, id, signal) => api.get<T>(addressOf(collection, id), signal),
      create: (api, value) => api.post<T>(collection, value),
      save: (api, value) => api.put<T>(addressOf(collection, idOf(value)), value),
    }
  );
}

/** Of one thing in a collection; of what there is only one of, the collection's own. */
export function addressOf(collection: string, id: string): string {
  return id === '' ? collection : `${collection}/${encodeURIComponent(id)}`;
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
