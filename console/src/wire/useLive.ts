import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { browser } from './browser';
import { LiveConnection, type LiveStatus, type Tokens } from './live';
import type { Under } from './store';

/** A live connection that lasts as long as the component does. Share it by context rather than open a second one. */
export function useLive<D extends object>(path: string, tokens: Tokens): LiveConnection<D> {
  const live = useMemo(() => new LiveConnection<D>(path, tokens, browser), [path, tokens]);
  useEffect(() => {
    live.open();
    return () => live.close();
  }, [live]);
  return live;
}

/** One document; the component renders again only when it changes. */
export function useDocument<D extends object, K extends keyof D & string>(
  live: LiveConnection<D>,
  key: K,
): D[K] | undefined {
  const subscribe = useCallback((changed: () => void) => live.store.onKey(key, changed), [live, key]);
  return useSyncExternalStore(subscribe, () => live.store.get(key));
}

/** All documents under a prefix such as `offer/`, in the order of their keys. */
export function useDocuments<D extends object, P extends string>(
  live: LiveConnection<D>,
  prefix: P,
): readonly Under<D, P>[] {
  const subscribe = useCallback((changed: () => void) => live.store.onList(prefix, changed), [live, prefix]);
  return useSyncExternalStore(subscribe, () => live.store.list(prefix));
}

export function useLiveStatus<D extends object>(live: LiveConnection<D>): LiveStatus {
  const subscribe = useCallback((changed: () => void) => live.onStatus(changed), [live]);
  return useSyncExternalStore(subscribe, () => live.status);
}
