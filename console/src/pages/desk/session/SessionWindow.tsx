import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import { HandedOn } from './HandedOn';
import { SessionRoom } from './SessionRoom';
import type { SessionPlace } from './SessionView';
import { useCloseTab } from './useSessionTabs';
import { WrapUp } from './wrapup/WrapUp';

/** A session with, after its end or after somebody else took it over, the time to finish it up. */
export function SessionWindow(place: SessionPlace) {
  const { tab, inFront } = place;
  const { work } = tab;
  const { handing, to, handedOn } = useHanding(work);
  useGoneWithOther(place, to);
  return (
    <>
      {work?.state === 'wrap-up' && <WrapUp work={work} inFront={inFront} hasNotes={to === null} />}
      {to === null ? (
        <SessionRoom {...place} handing={handing} handedOn={handedOn} />
      ) : (
        <HandedOn to={to} work={work} />
      )}
    </>
  );
}

interface Taken {
  requestId: string;
  to: string;
}

/** Whether this agent has asked somebody else to take over, and who did. */
function useHanding(work: Work | null) {
  const [asked, setAsked] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const stillAsked = work?.transfer ? work.requestId : work?.state === 'in-session' ? null : asked;
  if (stillAsked !== asked) setAsked(stillAsked);
  // Remembered, so that the session is not joined anew when its wrap-up is over and the floor says no more of it.
  const told = work?.handedTo ? { requestId: work.requestId, to: work.handedTo } : null;
  if (told !== null && told.requestId !== taken?.requestId) setTaken(told);
  const handedOn = useCallback(
    (to: string) => {
      if (asked !== null) setTaken({ requestId: asked, to });
    },
    [asked],
  );
  const here = taken !== null && (work === null || work.requestId === taken.requestId) ? taken.to : null;
  return { handing: stillAsked !== null, to: here, handedOn };
}

/** Nothing is left to finish up: the session has nothing more to ask of this agent. */
function useGoneWithOther({ tab, inFront }: SessionPlace, to: string | null): void {
  const { transfer } = useWorkText();
  const closeTab = useCloseTab();
  const isOver = to !== null && tab.work === null;
  useEffect(() => {
    if (!isOver) return;
    closeTab(tab.sessionId, inFront);
    notifications.show({ title: tab.title, message: transfer.handedOn(to) });
    // The tab is gone with the first of these; what changes after that no longer matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver]);
}
