import { useCallback } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import type { Greeting, GreetingList } from '../../../wire/greetings';
import { useLoad } from '../../../wire/useLoad';
import { pathOf, type Mailbox } from './mailboxes';

const GREETINGS = '/api/telephony/greetings';

export interface Greetings {
  all: readonly Greeting[] | undefined;
  /** One's own numbers, that are no lines. */
  numbers: readonly string[];
  failure: unknown;
  again: () => void;
  /** Keeps a new one. @param wav of one channel, at most a minute */
  add: (name: string, wav: Blob) => Promise<unknown>;
  remove: (greeting: Greeting) => Promise<unknown>;
  /** Chooses what callers there hear; null: only the beep. */
  choose: (mailbox: Mailbox, greetingId: string | null) => Promise<unknown>;
  sound: (greeting: Greeting) => Promise<Blob>;
}

/** One's own greetings at telephony-service. */
export function useGreetings(): Greetings {
  const { api } = useWorker();
  const [loaded, again] = useLoad(useCallback((signal: AbortSignal) => api.get<GreetingList>(GREETINGS, signal), [api]));
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
    numbers: loaded.value?.numbers ?? [],
    failure: loaded.state === 'failed' ? loaded.failure : undefined,
    again,
    add: (name, wav) => then(api.post(`${GREETINGS}?name=${encodeURIComponent(name)}`, wav)),
    remove: (greeting) => then(api.delete(path(greeting.greetingId))),
    choose: (mailbox, greetingId) => then(api.put(pathOf(mailbox), { greetingId })),
    sound: async (greeting) => (await api.open(`${path(greeting.greetingId)}/sound`)).blob(),
  };
}
