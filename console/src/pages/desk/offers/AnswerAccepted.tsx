import { useEffect, useRef } from 'react';
import { useCallCommands } from '../../phone/useCallCommands';
import { useCallBook, useTelephone } from '../../phone/OnPhone';
import { useOffers } from '../OnDuty';

/**
 * Whoever accepts a call in this window and telephones with this browser has said yes: the call is answered when it rings
 * (rule ACD-11). At another telephone it rings, since nobody may be there.
 */
export function AnswerAccepted() {
  const offers = useOffers();
  const book = useCallBook();
  const telephone = useTelephone();
  const { answer } = useCallCommands();
  const accepted = useRef<string | null>(null);
  useEffect(() => {
    // The desk and the telephone have a socket each: either may be first to tell.
    const look = () => {
      const alert = book.ringing().open.find(({ callId, cause }) => callId === accepted.current && cause === 'queue');
      if (alert === undefined || telephone.device() === null) return;
      accepted.current = null;
      void answer(alert);
    };
    const leave = [
      book.onChange(look),
      offers.onEvent((event) => {
        if (event.kind !== 'enter' || event.resumed) return;
        accepted.current = event.sessionId;
        look();
      }),
    ];
    return () => leave.forEach((one) => one());
  }, [offers, book, telephone, answer]);
  return null;
}
