const FIRST = 500;
const LONGEST = 15_000;

/** Milliseconds before the next try: doubling from half a second to 15 s, each with up to half of it taken off by chance. */
export function backoff(losses: number, chance: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(losses, 10));
  return whole * (1 - chance / 2);
}
