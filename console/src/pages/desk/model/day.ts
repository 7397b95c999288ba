import type { Day } from '../../../wire/acd';

/** Where an agent's time went, in the order of a day's work; nothing while the floor does not tell. */
export type Spent = 'available' | 'busy' | 'wrapUp' | 'away';

export function spentOf(day: Day): { part: Spent; seconds: number }[] {
  const { availableSeconds, busySeconds, wrapUpSeconds, awaySeconds } = day;
  if (availableSeconds === undefined) return [];
  return [
    { part: 'available', seconds: availableSeconds },
    { part: 'busy', seconds: busySeconds ?? 0 },
    { part: 'wrapUp', seconds: wrapUpSeconds ?? 0 },
    { part: 'away', seconds: awaySeconds ?? 0 },
  ];
}

/** The time of a part in percent of all of it, for a bar. */
export function shares(spent: readonly { part: Spent; seconds: number }[]): { part: Spent; percent: number }[] {
  const whole = spent.reduce((sum, { seconds }) => sum + seconds, 0);
  return spent.map(({ part, seconds }) => ({ part, percent: whole === 0 ? 0 : (seconds / whole) * 100 }));
}
