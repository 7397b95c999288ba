import type { Common, Phone } from '../../../text';
import { lookup, problemWords } from '../../../text/problems';
import { Problem } from '../../../wire/api';
import type { PastCall } from '../../../wire/telephony';
import { written } from './numbers';

/** What the history says under a call (rule TEL-22); null where there is nothing to say. */
export function labelOf(words: Phone, { label, names }: Pick<PastCall, 'label' | 'names'>): string | null {
  return label === null ? null : (lookup(words.history.labels, label)?.(names) ?? null);
}

/** A refusal in words; those of the exchange name who was first or has the call. */
export function phoneProblemWords(common: Common, words: Phone, failure: unknown): string {
  const own = failure instanceof Problem ? lookup(words.problems, failure.code) : undefined;
  return own && failure instanceof Problem ? own(failure.detail) : problemWords(common, failure);
}

/** Who a number is: the colleague's name where it is one, else the number as it is read. */
export function whoIs(words: Phone, names: ReadonlyMap<string, string>, number: string | null): string {
  return number === null ? words.withheld : (names.get(number) ?? written(number));
}

/** Why a call left this tab, where its person did not do it and would wonder; null for everything else. */
export function stoppedWords({ call }: Phone, cause: string, by: string | null, who: string): string | null {
  if (cause === 'failed') return call.broke(who);
  if (by === null) return null;
  if (cause === 'picked-up') return call.pickedUpBy(by, who);
  return cause === 'taken-over' ? call.takenOverBy(by, who) : null;
}
