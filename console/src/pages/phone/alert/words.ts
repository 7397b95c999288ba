import type { Phone } from '../../../text';
import type { CallAlert } from '../../../wire/telephony';

/** Who asks into a call, or for whom one is, the first thing that an alert says: "Call for NAME" (rule TEL-10). */
export function headOf(words: Phone['alert'], { forWhom, cause, askedBy }: Pick<CallAlert, 'forWhom' | 'cause' | 'askedBy'>): string {
  if (askedBy !== null) return words.askedBy(askedBy);
  if (forWhom !== null) return words.forWhom(forWhom);
  return cause === 'queue' ? words.fromQueue : words.forYou;
}
