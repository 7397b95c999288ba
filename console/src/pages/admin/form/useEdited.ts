import { useCallback, useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useLoad, type Loaded } from '../../../wire/useLoad';
import { addressOf, type Kind } from './kind';

/** What is being edited, as the server has it, and as it was last written from here. */
export function useEdited<T extends { version: number }>(
  kind: Kind<T>,
  id: string,
): { loaded: Loaded<T>; current: T | undefined; written: (value: T) => void; reload: () => void } {
  const { api } = useWorker();
  const { collection, keeping } = kind;
  const address = addressOf(collection, id);
  const [loaded, again] = useLoad(
    useCallback(
      (signal: AbortSignal) => (keeping ? keeping.read(api, id, signal) : api.get<T>(address, signal)),
      [api, keeping, address, id],
    ),
  );
  const [latest, setLatest] = useState<{ address: string; value: T } | null>(null);
  const mine = latest?.address === address ? latest.value : undefined;
  const current = newer(loaded.value, mine);
  return {
    loaded,
    current,
    written: (value) => setLatest({ address, value }),
    reload: again,
  };
}

function newer<T extends { version: number }>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return b ?? a;
  return b.version >= a.version ? b : a;
}
