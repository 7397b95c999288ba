import { useEffect, useEffectEvent } from 'react';
import type { LiveConnection } from './live';
import type { Under } from './store';

/** Tells each document under a prefix once, when it comes; for what is said and then gone, such as `notice/`. */
export function useArrivals<D extends object, P extends string>(
  live: LiveConnection<D>,
  prefix: P,
  arrived: (document: Under<D, P>) => void,
): void {
  const tell = useEffectEvent(arrived);
  useEffect(() => {
    const told = new Set<unknown>(live.store.list(prefix));
    return live.store.onList(prefix, () => {
      for (const document of live.store.list(prefix)) {
        if (told.has(document)) continue;
        told.add(document);
        tell(document);
      }
    });
  }, [live, prefix]);
}
