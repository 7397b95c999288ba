import type { Room } from './index';
import { lookup } from './problems';

/** Something that happened in a session, as its chat and its report carry it. */
export interface Happening {
  code: string;
  name: string;
  /** An activity, a name, or nothing, as the code has it. */
  text: string;
}

type Sentence = (name: string, text: string) => string;

/**
 * A happening as a sentence; `undefined` for one that is newer than this console.
 *
 * @param screen what the reader calls the customer's screen, one of `room.screens`
 */
export function happeningWords(room: Room, { code, name, text }: Happening, screen: string): string | undefined {
  const activities = lookup<Record<string, Sentence>>(room.happenedIn, code);
  return activities ? lookup(activities, text)?.(name, screen) : lookup<Sentence>(room.happened, code)?.(name, text);
}
