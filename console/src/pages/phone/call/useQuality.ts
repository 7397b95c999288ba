import { useEffect, useState } from 'react';
import { heardOf, judge, type Heard, type Quality } from '../../../phone/quality';
import { useTelephone } from '../OnPhone';

const EVERY_MILLIS = 4_000;

/** How well the line of a call that this tab carries does now. */
export function useQuality(callId: string, carried: boolean): Quality {
  const { softphone } = useTelephone();
  const [quality, setQuality] = useState<Quality>('unknown');
  useEffect(() => {
    if (!carried) return;
    let before: Heard | undefined;
    const timer = setInterval(() => {
      void softphone.statsOf(callId)?.then((report) => {
        const now = heardOf(report);
        setQuality(judge(before, now));
        before = now;
      });
    }, EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [softphone, callId, carried]);
  return quality;
}
