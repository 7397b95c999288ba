import type { DeskQueue, WaitingRequest } from '../../../wire/acd';

/** Who waits in a queue, the first in line on top. The floor shows a limited number: `more` are not among them. */
export interface Line {
  shown: WaitingRequest[];
  more: number;
}

export function lineOf(queue: DeskQueue, waiting: readonly WaitingRequest[]): Line {
  const shown = waiting
    .filter(({ queueId }) => queueId === queue.queueId)
    .sort(
      (a, b) =>
        (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
        Date.parse(a.since) - Date.parse(b.since),
    );
  return { shown, more: shown.length === 0 ? 0 : Math.max(0, queue.waiting - shown.length) };
}
