import { useState } from 'react';
import { Navigate, useMatch } from 'react-router';
import { useWorkText } from '../../text/useText';
import { Home } from './home/Home';
import { Join } from './home/Join';
import { Outbound } from './home/Outbound';
import { Ready } from './home/Ready';
import { SideColumn } from './home/SideColumn';
import type { SessionTab } from './model/tabs';
import { AnswerAccepted } from './offers/AnswerAccepted';
import { OfferDock } from './offers/OfferDock';
import { Sessions } from './session/Sessions';
import { useSessionTabs, useTasks } from './session/useSessionTabs';
import { TaskPage } from './task/TaskPage';
import { useDeskKeys } from './useDeskKeys';
import styles from './Desk.module.css';

/**
 * The desk. It stays when the agent looks at another page, only out of sight: sessions, with their voices and pictures, go
 * on, and offers still come.
 */
export function Desk() {
  const { desk } = useWorkText();
  const here = useMatch('/desk/*') !== null;
  const inFront = useMatch('/desk/sessions/:sessionId')?.params.sessionId ?? null;
  const tabs = useSessionTabs(inFront);
  const tasks = useTasks();
  const back = useLastInFront(tabs, inFront);
  useDeskKeys(tabs, tasks);
  return (
    <>
      <div className={styles['desk']} hidden={!here}>
        <h1 className="visually-hidden">{desk.title}</h1>
        <SideColumn tabs={tabs} tasks={tasks} inFront={inFront} here={here} />
        <div className={styles['center']}>
          <Sessions tabs={tabs} inFront={inFront} attended={inFront ?? back} />
          {here && inFront === null && <Middle back={back} tabs={tabs} />}
        </div>
      </div>
      {!here && <OfferDock />}
      <AnswerAccepted />
    </>
  );
}

/** The session that was in front last in this window, while it is still there. */
function useLastInFront(tabs: readonly SessionTab[], inFront: string | null): string | null {
  const [last, setLast] = useState(inFront);
  if (inFront !== null && inFront !== last) setLast(inFront);
  return tabs.some((tab) => tab.sessionId === last) ? last : null;
}

/** @param back where the desk goes on after a look at another page */
function Middle({ back, tabs }: { back: string | null; tabs: readonly SessionTab[] }) {
  const task = useMatch('/desk/work/:requestId')?.params.requestId;
  const place = useMatch('/desk/:place')?.params['place'];
  if (task !== undefined) return <TaskPage requestId={task} />;
  switch (place) {
    case 'start':
      return <Outbound />;
    case 'join':
      return <Join />;
    case 'ready':
      return <Ready />;
    default:
      return back === null ? <Home tabs={tabs} /> : <Navigate to={`/desk/sessions/${back}`} replace />;
  }
}
