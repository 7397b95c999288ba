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

/** The version of what is not there yet, also when it was there before and is to come back. */
export const NONE = 0;
