import type { Phone } from '../../../text';
import type { CallAlert } from '../../../wire/telephony';

/** For whom a call is, the first thing that an alert says: "Call for NAME" (rule TEL-10). */
export function headOf(words: Phone['alert'], { forWhom, cause }: Pick<CallAlert, 'forWhom' | 'cause'>): string {
  if (forWhom !== null) return words.forWhom(forWhom);
  return cause === 'queue' ? words.fromQueue : words.forYou;
}
