/**
 * The order in which a live list shows its rows. While it is `held` (the pointer or the focus is in it), rows stay where
 * they are: vanished ones leave, new ones join at the end. Free again, it takes the wanted order.
 */
export function stillOrder(shown: readonly string[], wanted: readonly string[], held: boolean): string[] {
  if (!held) return [...wanted];
  const present = new Set(wanted);
  const kept = shown.filter((id) => present.has(id));
  const keptIds = new Set(kept);
  return [...kept, ...wanted.filter((id) => !keptIds.has(id))];
}
