/** A list with one item at another place; unchanged when there is no such place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items];
  if (to < 0 || to >= items.length) return next;
  const [item] = next.splice(from, 1);
  if (item === undefined) return [...items];
  next.splice(to, 0, item);
  return next;
}

/** A list with one item more, at a place or at the end when the list is shorter. */
export function withItem<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

export function withoutItem<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, index) => index !== at);
}

/** Where an item stands after another one was moved. */
export function placeAfterMove(place: number, from: number, to: number): number {
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  if (to <= place && place < from) return place + 1;
  return place;
}

/**
 * The place at which something is dropped, given the middles of all items from top to bottom: above the first middle that is
 * below the pointer, not counting the dragged item itself.
 */
export function dropPlace(middles: readonly number[], dragged: number, pointer: number): number {
  return middles.filter((middle, at) => at !== dragged && middle < pointer).length;
}
