import { useSyncExternalStore } from 'react';
import type { Offer } from '../../../wire/acd';
import { useNow } from '../../../wire/useNow';
import { unanswered, type OfferBook } from '../model/offers';
import { useOffers } from '../OnDuty';

export function useOfferBook(): OfferBook {
  const offers = useOffers();
  return useSyncExternalStore(offers.onChange, offers.book);
}

/** The offers that want an answer now. */
export function useUnanswered(): Offer[] {
  const book = useOfferBook();
  return unanswered(book, useServerNow());
}

/** The server's time, moving once a second, as far as this computer can tell. */
export function useServerNow(): number {
  return useOffers().serverTime(useNow());
}
