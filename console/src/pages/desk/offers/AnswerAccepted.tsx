import { useEffect, useState } from 'react';
import { useCallCommands } from '../../phone/useCallCommands';
import { useRinging, useTelephone } from '../../phone/OnPhone';
import { useOffers } from '../OnDuty';

/**
 * Whoever accepts a call in this window and telephones with this browser has said yes: the call is answered when it rings
 * (rule ACD-11). At another telephone it rings, since nobody may be there.
 */
export function AnswerAccepted() {
  const offers = useOffers();
  const telephone = useTelephone();
  const { open, answering } = useRinging();
  const { answer } = useCallCommands();
  const [accepted, setAccepted] = useState<string | null>(null);
  useEffect(
    () =>
      offers.onEvent((event) => {
        if (event.kind === 'enter' && !event.resumed) setAccepted(event.sessionId);
      }),
    [offers],
  );
  useEffect(() => {
    const alert = open.find(({ callId, cause }) => callId === accepted && cause === 'queue' && !answering.has(callId));
    if (alert === undefined || telephone.device() === null) return;
    setAccepted(null);
    void answer(alert);
  }, [accepted, open, answering, telephone, answer]);
  return null;
}
