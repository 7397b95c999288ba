import { useEffect, useRef, useState } from 'react';
import { takePlace, waitForPlace, type Place } from '../alert/oneWindow';
import { sessionPlace } from './place';

type Where = 'asking' | 'here' | 'elsewhere';

/** A window that has the session answers at once; without an answer in this time another one has it. */
const PATIENCE_MS = 400;

/** Whether this window is the one that the session is in, and the way to make it so. */
export function useSessionHere(sessionId: string): { where: Where; bringHere: () => void } {
  const [where, setWhere] = useState<Where>('asking');
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const told = (held: boolean) => setWhere(held ? 'here' : 'elsewhere');
    place.current = waitForPlace(sessionPlace(sessionId), told);
    const patience = setTimeout(() => setWhere((now) => (now === 'asking' ? 'elsewhere' : now)), PATIENCE_MS);
    return () => {
      clearTimeout(patience);
      place.current?.leave();
    };
  }, [sessionId]);
  const bringHere = () => {
    place.current?.leave();
    place.current = takePlace(sessionPlace(sessionId), (held) => setWhere(held ? 'here' : 'elsewhere'));
  };
  return { where, bringHere };
}
