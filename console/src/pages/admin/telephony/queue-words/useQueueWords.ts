import { useCallback } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import type { Items, QueueSettings } from '../../../../wire/admin';
import type { QueueLanguage, QueueWords } from '../../../../wire/telephonyAdmin';
import { useLoad } from '../../../../wire/useLoad';
import { QUEUE_WORDS } from '../addresses';

/** What one queue says to its callers. */
export interface Spoken {
  queue: QueueSettings;
  /** The words as they were read; null: nobody has chosen any. */
  words: QueueWords | null;
  /** The queue's own, or that of all queues. */
  language: QueueLanguage;
}

export interface QueueSpeech {
  all: readonly Spoken[] | undefined;
  failure: unknown;
  again: () => void;
  speak: (spoken: Spoken, language: QueueLanguage) => Promise<unknown>;
  greet: (spoken: Spoken, wav: Blob) => Promise<unknown>;
  ungreet: (spoken: Spoken) => Promise<unknown>;
  sound: (spoken: Spoken) => Promise<Blob>;
}

export function useQueueWords(): QueueSpeech {
  const { api } = useWorker();
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => {
        const [queues, words] = await Promise.all([
          api.get<Items<QueueSettings>>('/api/acd/admin/queues', signal),
          api.get<Items<QueueWords> & { language: QueueLanguage }>(QUEUE_WORDS, signal),
        ]);
        return queues.items.map((queue): Spoken => {
          const chosen = words.items.find(({ queueId }) => queueId === queue.id) ?? null;
          return { queue, words: chosen, language: chosen?.language ?? words.language };
        });
      },
      [api],
    ),
  );
  const then = useCallback(
    async (done: Promise<unknown>) => {
      try {
        await done;
      } finally {
        // Also when somebody else was sooner: what that was is seen then.
        again();
      }
    },
    [again],
  );
  const path = ({ queue }: Spoken) => `${QUEUE_WORDS}/${encodeURIComponent(queue.id)}`;
  return {
    all: loaded.value,
    failure: loaded.state === 'failed' ? loaded.failure : undefined,
    again,
    speak: (spoken, language) => then(api.put(path(spoken), { language, version: spoken.words?.version ?? null })),
    greet: (spoken, wav) => then(api.put(`${path(spoken)}/greeting`, wav)),
    ungreet: (spoken) => then(api.delete(`${path(spoken)}/greeting`)),
    sound: async (spoken) => (await api.open(`${path(spoken)}/greeting`)).blob(),
  };
}
