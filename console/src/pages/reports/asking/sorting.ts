export type Direction = 'asc' | 'desc';

export interface Sorting<Field extends string> {
  field: Field;
  direction: Direction;
}

/** A click on a column: sorts by it, the way that is natural for it; a click on the one sorted by turns it round. */
export function clicked<Field extends string>(
  before: Sorting<Field>,
  field: Field,
  natural: Direction,
): Sorting<Field> {
  if (before.field !== field) return { field, direction: natural };
  return { field, direction: before.direction === 'asc' ? 'desc' : 'asc' };
}

/** Reads `sort` and `direction` of an address. */
export function sortingOf<Field extends string>(
  address: URLSearchParams,
  fields: readonly Field[],
  usual: Sorting<Field>,
): Sorting<Field> {
  const field = fields.find((known) => known === address.get('sort'));
  if (!field) return usual;
  return { field, direction: address.get('direction') === 'asc' ? 'asc' : 'desc' };
}

/** The address sorted so; on the first page, since the rows of the others are different ones now. */
export function sortedBy<Field extends string>(address: URLSearchParams, sorting: Sorting<Field>): URLSearchParams {
  const next = new URLSearchParams(address);
  next.set('sort', sorting.field);
  next.set('direction', sorting.direction);
  next.delete('page');
  return next;
}

/** The rows in order; those without a value last either way. */
export function sorted<T>(
  rows: readonly T[],
  value: (row: T) => number | string | null,
  direction: Direction,
): T[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const a = value(one);
    const b = value(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b));
  });
}
