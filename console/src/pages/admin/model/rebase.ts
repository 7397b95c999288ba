import { changes } from './changes';
import { withValueAt } from './path';

/** One's own changes put on top of a newer version of the same settings. */
export function onTop<T extends object>(base: T, mine: T, theirs: T): T {
  return changes(base, mine).reduce((value, change) => withValueAt(value, change.path, change.after), theirs);
}
