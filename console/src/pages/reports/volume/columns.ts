import type { VolumeRow } from '../../../wire/reports';
import type { Sorting } from '../asking/sorting';

export const fields = [
  'label', 'requests', 'handled', 'handledPercent', 'abandoned', 'left', 'refused', 'closed', 'open',
  'waitMinimum', 'waitAverage', 'waitMaximum', 'sessionMinimum', 'sessionAverage', 'sessionMaximum',
] as const;

export type Field = (typeof fields)[number];

export const usual: Sorting<Field> = { field: 'label', direction: 'asc' };

/** What a line is sorted by. Days and hours sort by their key, queues by their name. */
export function valueOf(row: VolumeRow, field: Field, byName: boolean): number | string | null {
  switch (field) {
    case 'label':
      return byName ? row.label : row.key;
    case 'waitMinimum':
      return row.waitSeconds.minimum;
    case 'waitAverage':
      return row.waitSeconds.average;
    case 'waitMaximum':
      return row.waitSeconds.maximum;
    case 'sessionMinimum':
      return row.sessionSeconds.minimum;
    case 'sessionAverage':
      return row.sessionSeconds.average;
    case 'sessionMaximum':
      return row.sessionSeconds.maximum;
    case 'requests':
    case 'handled':
    case 'handledPercent':
    case 'abandoned':
    case 'left':
    case 'refused':
    case 'closed':
    case 'open':
      return row[field];
  }
}
