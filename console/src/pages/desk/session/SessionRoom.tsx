import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { Room } from '../../../room/Room';
import { useWorkText } from '../../../text/useText';
import { HandedOn } from './HandedOn';
import { SessionView, type SessionViewProps } from './SessionView';
import { useCloseTab } from './useSessionTabs';

/** An agent's way into a session: opening, waiting to be let in, not there (any more), or in it. */
export function SessionRoom(place: SessionViewProps) {
  const { session } = useWorkText().desk;
  const worker = useWorker();
  const { tab, handing } = place;
  return (
    <Room
      sessionId={tab.sessionId}
      tokens={worker.tokens}
      api={worker.api}
      claim="wait"
      connecting={<Loading lines={8} />}
      lobby={<Empty title={session.lobby}>{session.lobbyText}</Empty>}
      gone={handing ? <HandedOn to={null} work={tab.work} /> : <Gone sessionId={tab.sessionId} />}
    >
      <SessionView {...place} />
    </Room>
  );
}

function Gone({ sessionId }: { sessionId: string }) {
  const { session } = useWorkText().desk;
  const closeTab = useCloseTab();
  return (
    <Empty title={session.gone}>
      <p>{session.goneText}</p>
      <Button.Group style={{ justifyContent: 'center' }}>
        <Button variant="default" component={Link} to={`/reports/sessions/${sessionId}`}>
          {session.toReport}
        </Button>
        <Button onClick={() => closeTab(sessionId, true)}>{session.toDesk}</Button>
      </Button.Group>
    </Empty>
  );
}
