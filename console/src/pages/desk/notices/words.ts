import type { Moves } from '../../../text';
import { lookup } from '../../../text/problems';

/** What became of a command or a transfer, as a sentence about the customer it was for. */
export function noticeWords(words: Moves, code: string, name: string): string {
  return lookup(words.notices, code)?.(name) ?? words.noticeOther(code);
}

/** Those that the offers tell themselves, when their card goes. */
export function isAboutOffer(code: string): boolean {
  return code === 'offer-gone' || code === 'offer-taken';
}
