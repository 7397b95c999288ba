import { useEffect, useState } from 'react';
import { dayOf } from './period';

const MINUTE_MILLIS = 60_000;

/** The day it is, also for a page that stays open over midnight. */
export function useToday(): string {
  const [today, setToday] = useState(() => dayOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOf(Date.now())), MINUTE_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
