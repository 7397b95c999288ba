import { useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { DeskMe, Presence, PresenceWish } from '../../../wire/acd';

interface Shown {
  presence: Presence;
  reason: string | null;
}

/** Sets presence, and shows the wish at once; the floor's word replaces it when it comes. */
export function useChoosePresence(me: DeskMe): {
  shown: Shown;
  choose: (presence: PresenceWish['presence'], reason: string | null) => void;
} {
  const { api } = useWorker();
  const { desk } = useWorkText();
  const attempt = useAttempt();
  const [wish, setWish] = useState<(Shown & { instead: DeskMe }) | null>(null);
  const choose = (presence: PresenceWish['presence'], reason: string | null) => {
    setWish({ presence, reason, instead: me });
    const body: PresenceWish = { presence, reason };
    void attempt(desk.presence.failed, () => api.put('/api/acd/desk/presence', body)).then((worked) => {
      if (!worked) setWish(null);
    });
  };
  return { shown: wish?.instead === me ? wish : me, choose };
}
