import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ConnectionBanner } from '../../app/ConnectionBanner';
import { Loading, Notice } from '../../app/states';
import { hasToken, VisitorTokens } from '../../identity/visitor';
import { Room, useRoom, useSession } from '../../room/Room';
import '../../room/styles';
import { useText } from '../../text/useText';
import { useLiveStatus } from '../../wire/useLive';
import { useNow } from '../../wire/useNow';
import { lastSession } from '../help/memory';
import { Layout } from './Layout';
import { Left } from './Left';
import { Rating } from './Rating';
import { SessionFrame } from './SessionFrame';

/** A customer in a session. A reload, a lost connection or a reboot comes back here by itself or with one press. */
export default function CustomerRoom() {
  const { sessionId = '' } = useParams();
  const now = useNow();
  const [hasLeft, setHasLeft] = useState(false);
  const tokens = useMemo(
    () => new VisitorTokens(sessionId, `/api/sessions/${encodeURIComponent(sessionId)}/token`),
    [sessionId],
  );
  if (!hasToken(sessionId, now)) return <NotHere sessionId={sessionId} />;
  if (hasLeft) return <Left sessionId={sessionId} rejoin={() => setHasLeft(false)} />;
  return (
    <Room
      sessionId={sessionId}
      tokens={tokens}
      api={tokens.api}
      connecting={
        <SessionFrame sessionId={sessionId}>
          <Loading lines={5} />
        </SessionFrame>
      }
      lobby={<Lobby sessionId={sessionId} />}
      gone={<NotHere sessionId={sessionId} />}
    >
      <Inside left={() => setHasLeft(true)} />
    </Room>
  );
}

function Inside({ left }: { left: () => void }) {
  const { live } = useRoom();
  const session = useSession();
  return (
    <>
      <ConnectionBanner status={useLiveStatus(live)} />
      {session?.state === 'ended' ? <Rating session={session} /> : <Layout left={left} />}
    </>
  );
}

function Lobby({ sessionId }: { sessionId: string }) {
  const { customer } = useText();
  return (
    <SessionFrame sessionId={sessionId}>
      <Notice title={customer.room.lobbyTitle} text={customer.room.lobbyText} />
    </SessionFrame>
  );
}

function NotHere({ sessionId }: { sessionId: string }) {
  const { customer } = useText();
  const number = lastSession()?.number;
  return (
    <SessionFrame sessionId={sessionId}>
      <Notice title={customer.room.notHereTitle} text={customer.room.notHereText}>
        <Button component={Link} to={number ? `/join/${number}` : '/join'}>
          {customer.room.enterNumber}
        </Button>
      </Notice>
    </SessionFrame>
  );
}
