import type { Direction, Sorting } from '../asking/sorting';

export const fields = [
  'requestedAt', 'customerName', 'queueName', 'agentName', 'outcome', 'waitSeconds',
  'startedAt', 'endedAt', 'durationSeconds', 'rating', 'number',
] as const;

export type Field = (typeof fields)[number];

export const usual: Sorting<Field> = { field: 'requestedAt', direction: 'desc' };

/** What somebody means by the first click: words from A, figures and times from the largest. */
export function natural(field: Field): Direction {
  switch (field) {
    case 'customerName':
    case 'queueName':
    case 'agentName':
    case 'outcome':
    case 'number':
      return 'asc';
    case 'requestedAt':
    case 'waitSeconds':
    case 'startedAt':
    case 'endedAt':
    case 'durationSeconds':
    case 'rating':
      return 'desc';
  }
}

export function isFigure(field: Field): boolean {
  return field === 'waitSeconds' || field === 'durationSeconds' || field === 'rating';
}
