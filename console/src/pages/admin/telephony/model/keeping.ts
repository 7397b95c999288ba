import type { Items } from '../../../../wire/admin';
import { Problem, type Api } from '../../../../wire/api';

/** One of a list that can only be read as a whole. */
export async function oneOf<T>(
  api: Api,
  collection: string,
  isIt: (item: T) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  const { items } = await api.get<Items<T>>(collection, signal);
  const found = items.find(isIt);
  if (found === undefined) throw new Problem('not-found', 404, null);
  return found;
}

/** What telephony-service keeps has no version; in a form it counts what was saved from here. */
export type Edited<T> = T & { version: number };

export function fresh<T>(value: T): Edited<T> {
  return { ...value, version: 0 };
}

export function next<T>(value: Edited<T>): Edited<T> {
  return { ...value, version: value.version + 1 };
}
