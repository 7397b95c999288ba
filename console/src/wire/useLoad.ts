import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { state: 'loading'; value: T | undefined }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: unknown; value: T | undefined };

/**
 * Loads when the component appears, when `load` becomes another function (wrap it in `useCallback`), and when `again`
 * is called. The value before stays visible while the next one is on its way.
 */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', value: undefined });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setLoaded({ state: 'ready', value });
      },
      (failure: unknown) => {
        if (!abort.signal.aborted) setLoaded(({ value }) => ({ state: 'failed', failure, value }));
      },
    );
    return () => abort.abort();
  }, [load, round]);
  const again = useCallback(() => {
    setLoaded(({ value }) => ({ state: 'loading', value }));
    setRound((before) => before + 1);
  }, []);
  return [loaded, again];
}
