import { Problem } from '../wire/api';
import type { Common } from './index';

/** A failure in words of the chosen language. */
export function problemWords(common: Common, failure: unknown): string {
  const words = common.problem;
  if (!(failure instanceof Problem)) return words.unknown;
  if (failure.code === 'offline') return words.offline;
  if (failure.code === 'rate-limited' && failure.retryAfterSeconds !== null) {
    return words.retryAfter(failure.retryAfterSeconds);
  }
  return lookup(words.codes, failure.code) ?? words.unknown;
}

/** What is wrong with one field of a form, in words; `undefined` when nothing is. */
export function fieldWords(common: Common, failure: unknown, field: string): string | undefined {
  if (!(failure instanceof Problem)) return undefined;
  const error = failure.errors.find((candidate) => candidate.field === field);
  return error && (lookup(common.problem.fields, error.code) ?? common.problem.fields.other);
}

/** A word by a code that comes over the wire and may be newer than this console. */
export function lookup<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
