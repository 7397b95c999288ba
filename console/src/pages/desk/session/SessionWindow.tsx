import { SessionRoom } from './SessionRoom';
import type { SessionPlace } from './SessionView';
import { WrapUp } from './WrapUp';

/** A session with, after its end, the time to finish it up. */
export function SessionWindow(place: SessionPlace) {
  const { work } = place.tab;
  return (
    <>
      {work?.state === 'wrap-up' && <WrapUp work={work} />}
      <SessionRoom {...place} />
    </>
  );
}
