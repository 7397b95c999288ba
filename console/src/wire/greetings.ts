/** What callers hear before they leave a message, as docs/api.md has it (rule TEL-25). */
import type { Instant } from './acd';
import type { Items } from './admin';

export interface Greeting {
  greetingId: string;
  name: string;
  lengthSeconds: number;
  madeAt: Instant;
  /** One's own lines that have it. */
  lines: string[];
  /** Whether one's own numbers have it. */
  own: boolean;
}

export interface GreetingList extends Items<Greeting> {
  /** Those that lead to oneself alone. */
  numbers: string[];
}

/** The longest greeting there may be. */
export const LONGEST_SECONDS = 60;
