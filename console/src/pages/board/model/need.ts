import type { BoardQueue } from '../../../wire/board';

/**
 * How a queue stands. The rules, first match wins:
 * - `closed`: outside its hours with nobody waiting;
 * - `nobody`: somebody waits and no agent is available, busy or in wrap-up: it cannot get better by itself;
 * - `too-long`: the longest wait is past twice the target time;
 * - `late`: the longest wait is past the target time;
 * - `below`: today's service level is under its target;
 * - `unstaffed`: open, nobody waiting, and nobody there to answer;
 * - `on-target`: everything else.
 */
export type Standing = 'nobody' | 'too-long' | 'late' | 'below' | 'unstaffed' | 'on-target' | 'closed';

/** `alarm` wants someone to act now, `watch` wants an eye, `calm` and `quiet` want nothing. */
export type Need = 'alarm' | 'watch' | 'calm' | 'quiet';

const needs: Record<Standing, Need> = {
  nobody: 'alarm',
  'too-long': 'alarm',
  late: 'watch',
  below: 'watch',
  unstaffed: 'watch',
  'on-target': 'calm',
  closed: 'quiet',
};

const byUrgency: Standing[] = ['nobody', 'too-long', 'late', 'below', 'unstaffed', 'on-target', 'closed'];

export function standingOf(queue: BoardQueue, now: number): Standing {
  const staffed = queue.available + queue.busy + queue.wrapUp > 0;
  const longest = longestSeconds(queue, now);
  const { targetPercent, withinSeconds, percent } = queue.serviceLevel;
  if (queue.waiting === 0 && !queue.open) return 'closed';
  if (queue.waiting > 0 && !staffed) return 'nobody';
  if (longest > 2 * withinSeconds) return 'too-long';
  if (longest > withinSeconds) return 'late';
  if (percent !== null && percent < targetPercent) return 'below';
  if (!staffed) return 'unstaffed';
  return 'on-target';
}

export function needOf(standing: Standing): Need {
  return needs[standing];
}

/** Seconds that the customer at the front has waited; 0 when nobody waits. */
export function longestSeconds(queue: BoardQueue, now: number): number {
  if (queue.longestSince === null) return 0;
  return Math.max(0, Math.floor((now - Date.parse(queue.longestSince)) / 1000));
}

/** The queue that needs someone most first; equal ones by longest wait, number waiting, name. */
export function byNeed(queues: readonly BoardQueue[], now: number): BoardQueue[] {
  const ranks = new Map(queues.map((queue) => [queue.queueId, rank(queue, now)]));
  const rankOf = (queue: BoardQueue) => ranks.get(queue.queueId) ?? byUrgency.length;
  return [...queues].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      longestSeconds(b, now) - longestSeconds(a, now) ||
      b.waiting - a.waiting ||
      a.name.localeCompare(b.name),
  );
}

function rank(queue: BoardQueue, now: number): number {
  return byUrgency.indexOf(standingOf(queue, now));
}
