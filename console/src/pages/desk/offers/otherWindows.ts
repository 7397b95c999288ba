import type { Unsubscribe } from '../../../wire/store';
import type { Reply } from '../model/offers';

/** Other windows of the same browser in which the same agent has the desk open: they fall silent together. */
export interface OtherWindows {
  /** Null takes an answer back: it did not reach the server. */
  tellReply(offerId: string, reply: Reply | null): void;
  onReply(listener: (offerId: string, reply: Reply | null) => void): Unsubscribe;
}

interface Said {
  offerId: string;
  reply: Reply | null;
}

export function otherWindows(agentId: string): OtherWindows {
  let channel: BroadcastChannel | undefined;
  const open = () => (channel ??= new BroadcastChannel(`balie.desk.${agentId}`));
  return {
    tellReply(offerId, reply) {
      open().postMessage({ offerId, reply } satisfies Said);
    },
    onReply(listener) {
      const heard = (event: MessageEvent) => {
        const { offerId, reply } = event.data as Said;
        listener(offerId, reply);
      };
      open().addEventListener('message', heard);
      return () => {
        channel?.close();
        channel = undefined;
      };
    },
  };
}
