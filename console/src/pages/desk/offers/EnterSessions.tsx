import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { placeIsTaken } from '../../../app/oneWindow';
import { sessionPlace } from '../../../room/SoleTab';
import { useOffers } from '../OnDuty';

/** Moves into a session that this window accepted, and into one that still runs when the desk is opened anew. */
export function EnterSessions() {
  const offers = useOffers();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(
    () =>
      offers.onEvent((event) => {
        if (event.kind !== 'enter') return;
        const { place, sessionId } = event;
        const enter = () => void navigate(place);
        if (!event.resumed) enter();
        else if (pathname === '/desk') {
          if (sessionId === null) enter();
          else
            void placeIsTaken(sessionPlace(sessionId)).then((taken) => {
              if (!taken) enter();
            });
        }
      }),
    [offers, navigate, pathname],
  );
  return null;
}
