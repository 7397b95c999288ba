import { Button } from '@mantine/core';
import { useNavigate, Link } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { Room } from '../../../room/Room';
import { useWorkText } from '../../../text/useText';
import type { SessionTab } from '../model/tabs';
import { SessionView } from './SessionView';
import { forgetTab } from './useSessionTabs';

/** An agent's way into a session: opening, waiting to be let in, not there (any more), or in it. */
export function SessionRoom({ tab, inFront }: { tab: SessionTab; inFront: boolean }) {
  const { session } = useWorkText().desk;
  const worker = useWorker();
  return (
    <Room
      sessionId={tab.sessionId}
      tokens={worker.tokens}
      api={worker.api}
      claim="wait"
      connecting={<Loading lines={8} />}
      lobby={<Empty title={session.lobby}>{session.lobbyText}</Empty>}
      gone={<Gone sessionId={tab.sessionId} />}
    >
      <SessionView tab={tab} inFront={inFront} />
    </Room>
  );
}

function Gone({ sessionId }: { sessionId: string }) {
  const { session } = useWorkText().desk;
  const navigate = useNavigate();
  const close = () => {
    forgetTab(sessionId);
    void navigate('/desk');
  };
  return (
    <Empty title={session.gone}>
      <p>{session.goneText}</p>
      <Button.Group style={{ justifyContent: 'center' }}>
        <Button variant="default" component={Link} to={`/reports/sessions/${sessionId}`}>
          {session.toReport}
        </Button>
        <Button onClick={close}>{session.toDesk}</Button>
      </Button.Group>
    </Empty>
  );
}
