/** A list with one item a step earlier or later; unchanged at its ends. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...items];
  const [item] = next.splice(at, 1);
  if (item === undefined || at + by < 0 || at + by >= items.length) return [...items];
  next.splice(at + by, 0, item);
  return next;
}

/** An id that no question has yet. */
export function freshId(fields: readonly { id: string }[]): string {
  const taken = new Set(fields.map((field) => field.id));
  let number = fields.length + 1;
  while (taken.has(`question-${number}`)) number++;
  return `question-${number}`;
}
