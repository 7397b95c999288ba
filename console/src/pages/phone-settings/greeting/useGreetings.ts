import { useCallback } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import type { Items } from '../../../wire/admin';
import type { Greeting } from '../../../wire/greetings';
import { useLoad } from '../../../wire/useLoad';

const GREETINGS = '/api/telephony/greetings';

export interface Greetings {
  all: readonly Greeting[] | undefined;
  failure: unknown;
  again: () => void;
  /** Keeps a new one. @param wav of one channel, at most a minute */
  add: (name: string, wav: Blob) => Promise<unknown>;
  remove: (greeting: Greeting) => Promise<unknown>;
  /** Chooses what callers of a line hear; null: only the beep. */
  choose: (lineId: string, greetingId: string | null) => Promise<unknown>;
  sound: (greeting: Greeting) => Promise<Blob>;
}

/** One's own greetings at telephony-service. */
export function useGreetings(): Greetings {
  const { api } = useWorker();
  const [loaded, again] = useLoad(useCallback((signal: AbortSignal) => api.get<Items<Greeting>>(GREETINGS, signal), [api]));
  const then = useCallback(
    async (done: Promise<unknown>) => {
      await done;
      again();
    },
    [again],
  );
  const path = (id: string) => `${GREETINGS}/${encodeURIComponent(id)}`;
  return {
    all: loaded.value?.items,
    failure: loaded.state === 'failed' ? loaded.failure : undefined,
    again,
    add: (name, wav) => then(api.post(`${GREETINGS}?name=${encodeURIComponent(name)}`, wav)),
    remove: (greeting) => then(api.delete(path(greeting.greetingId))),
    choose: (lineId, greetingId) => then(api.put(`/api/telephony/lines/${encodeURIComponent(lineId)}/greeting`, { greetingId })),
    sound: async (greeting) => (await api.open(`${path(greeting.greetingId)}/sound`)).blob(),
  };
}
