import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTitleWhile } from '../../../app/useTitle';
import { duration, secondsUntil } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { OfferEvent } from '../offers/OfferDesk';
import { useOffers, useRinger } from '../OnDuty';
import { closeNotice, showNotice } from './notice';
import { useRing } from './useRing';
import { useServerNow, useUnanswered } from './useUnanswered';

/** Makes an offer unmistakable, on whatever page the agent is: it rings, changes the title, notifies, and is announced. */
export function Alarm() {
  const { desk } = useWorkText();
  const [first] = useUnanswered();
  const now = useServerNow();
  useRing(useRinger(), 'ring', first !== undefined);
  useTitleWhile(
    first && desk.offer.title(first.customer.name || desk.offer.noName, duration(secondsUntil(first.expiresAt, now))),
  );
  useNotices();
  return (
    <div className="visually-hidden" role="alert">
      {first && announcement(desk.offer, first.customer.name, first.queueName, first.offeredAt, first.expiresAt)}
    </div>
  );
}

interface Words {
  noName: string;
  announce: (name: string, queue: string, seconds: number) => string;
}

function announcement(words: Words, name: string, queue: string, from: string, until: string): string {
  const seconds = Math.round((Date.parse(until) - Date.parse(from)) / 1000);
  return words.announce(name || words.noName, queue, seconds);
}

/** Desktop notifications for offers that arrive, and words for those that went without being accepted. */
function useNotices(): void {
  const offers = useOffers();
  const { desk } = useWorkText();
  useEffect(() => {
    const words = desk.offer;
    const happened = (event: OfferEvent) => {
      if (event.kind === 'enter') return;
      const { offer } = event;
      const name = offer.customer.name || words.noName;
      if (event.kind === 'arrived') {
        showNotice(offer.offerId, name, words.notification(offer.queueName));
        return;
      }
      closeNotice(offer.offerId);
      switch (event.how) {
        case 'missed':
          notifications.show({
            color: 'yellow',
            title: words.missedTitle,
            message: words.missed(name),
            autoClose: false,
          });
          return;
        case 'withdrawn':
          notifications.show({ color: 'gray', message: words.withdrawn(name) });
          return;
        case 'lost':
          notifications.show({
            color: 'yellow',
            message: event.winner === null ? words.lost(name) : words.lostTo(name, event.winner),
          });
          return;
        case 'accepted':
        case 'declined':
          return;
      }
    };
    return offers.onEvent(happened);
  }, [offers, desk]);
}
