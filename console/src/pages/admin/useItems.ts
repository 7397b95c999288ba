import { useCallback } from 'react';
import { useWorker } from '../../identity/SignedIn';
import type { Items } from '../../wire/admin';
import { useLoad, type Loaded } from '../../wire/useLoad';

/** All of one kind, such as the queues, once per page. */
export function useItems<T>(collection: string): [Loaded<readonly T[]>, () => void] {
  const { api } = useWorker();
  return useLoad<readonly T[]>(
    useCallback(async (signal: AbortSignal) => (await api.get<Items<T>>(collection, signal)).items, [api, collection]),
  );
}
