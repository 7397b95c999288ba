import type { WorkText } from './index';
import { lookup, problemWords } from './problems';
import { Problem } from '../wire/api';

/** A failure in words, with those of telephony, which only people who work here can meet. */
export function refusalWords({ common, phoneSettings }: Pick<WorkText, 'common' | 'phoneSettings'>, failure: unknown): string {
  const known = failure instanceof Problem ? lookup(phoneSettings.refusals, failure.code) : undefined;
  return known ?? problemWords(common, failure);
}
