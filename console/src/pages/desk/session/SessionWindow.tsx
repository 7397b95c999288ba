import type { SessionTab } from '../model/tabs';
import { SessionRoom } from './SessionRoom';
import { WrapUp } from './WrapUp';

/** A session with, after its end, the time to finish it up. */
export function SessionWindow({ tab, inFront }: { tab: SessionTab; inFront: boolean }) {
  return (
    <>
      {tab.work?.state === 'wrap-up' && <WrapUp work={tab.work} />}
      <SessionRoom tab={tab} inFront={inFront} />
    </>
  );
}
