import type { Admin } from '../../../text';
import type { OverflowAction, OverflowStep } from '../../../wire/admin';
import type { Names } from './inWords';

export const MOST_LEVELS: Readonly<Record<OverflowAction, number>> = {
  'widen-skills': 5,
  'raise-priority': 9,
  'add-queue': 0,
};

/** A wait in few characters: `90 s`, `3 min`, `2 min 30 s`. */
export function waitInWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

export function byTime(steps: readonly OverflowStep[]): OverflowStep[] {
  return [...steps].sort((a, b) => a.afterSeconds - b.afterSeconds);
}

/** A step with another thing to do, and what that needs. @param queueId the queue to begin with */
export function withAction(step: OverflowStep, action: OverflowAction, queueId: string): OverflowStep {
  if (action === 'add-queue') return { ...step, do: action, levels: null, queueId };
  const levels = Math.min(step.levels ?? 1, MOST_LEVELS[action]);
  return { ...step, do: action, levels, queueId: null };
}

/** The next step: a minute after the last one. */
export function nextStep(steps: readonly OverflowStep[]): OverflowStep {
  const last = Math.max(0, ...steps.map((step) => step.afterSeconds));
  return { afterSeconds: Math.min(last + 60, 86_400), do: 'raise-priority', levels: 1, queueId: null };
}

/** What a step does, without when. */
export function actionInWords(step: OverflowStep, admin: Admin, queues: Names): string {
  const { overflow } = admin.queues;
  switch (step.do) {
    case 'widen-skills':
      return overflow.widened(step.levels ?? 1);
    case 'raise-priority':
      return overflow.raised(step.levels ?? 1);
    case 'add-queue':
      return overflow.added(queues.get(step.queueId ?? '') ?? overflow.noQueue);
  }
}
