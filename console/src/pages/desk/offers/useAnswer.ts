import { useMemo } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorkText } from '../../../text/useText';
import type { Offer } from '../../../wire/acd';
import { useOffers } from '../OnDuty';

interface Answers {
  accept: (offer: Offer) => void;
  decline: (offer: Offer, reason: string | null) => void;
}

/** Says yes or no to offers; a failure is told in words and the offer is open again. */
export function useAnswer(): Answers {
  const offers = useOffers();
  const { desk } = useWorkText();
  const attempt = useAttempt();
  return useMemo(
    () => ({
      accept: (offer) => void attempt(desk.offer.acceptFailed, () => offers.accept(offer)),
      decline: (offer, reason) => void attempt(desk.offer.acceptFailed, () => offers.decline(offer, reason)),
    }),
    [offers, desk, attempt],
  );
}
