import { Button } from '@mantine/core';
import { Empty, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { SessionTab } from '../model/tabs';
import { SessionRoom } from './SessionRoom';
import { useSessionHere } from './useSessionHere';
import { WrapUp } from './WrapUp';

/** A session is in one window of a browser at a time, so that nobody hears themselves twice. */
export function SessionWindow({ tab, inFront }: { tab: SessionTab; inFront: boolean }) {
  return (
    <>
      {tab.work?.state === 'wrap-up' && <WrapUp work={tab.work} />}
      <Here tab={tab} inFront={inFront} />
    </>
  );
}

function Here({ tab, inFront }: { tab: SessionTab; inFront: boolean }) {
  const { session } = useWorkText().desk;
  const { where, bringHere } = useSessionHere(tab.sessionId);
  switch (where) {
    case 'asking':
      return <Loading />;
    case 'elsewhere':
      return (
        <Empty title={session.elsewhereTitle}>
          <p>{session.elsewhereText}</p>
          <Button onClick={bringHere}>{session.bringHere}</Button>
        </Empty>
      );
    case 'here':
      return <SessionRoom tab={tab} inFront={inFront} />;
  }
}
