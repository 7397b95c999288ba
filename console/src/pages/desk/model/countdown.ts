/** How urgent the rest of a countdown is: most of it left, the last third, the last five seconds. */
export type Urgency = 'calm' | 'soon' | 'now';

export interface Countdown {
  secondsLeft: number;
  /** What is left of the whole, 1 at the start and 0 at the end. */
  fraction: number;
  urgency: Urgency;
  over: boolean;
}

/** The state of a countdown from `start` to `end` at the moment `now` (milliseconds). */
export function countdown(start: string, end: string, now: number): Countdown {
  const from = Date.parse(start);
  const until = Date.parse(end);
  const left = Math.max(0, until - now);
  const whole = Math.max(1, until - from);
  const fraction = Math.min(1, left / whole);
  return {
    secondsLeft: Math.ceil(left / 1000),
    fraction,
    urgency: left <= 5_000 ? 'now' : fraction <= 1 / 3 ? 'soon' : 'calm',
    over: left === 0,
  };
}
