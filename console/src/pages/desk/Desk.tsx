import { useMatch } from 'react-router';
import { useWorkText } from '../../text/useText';
import { Home } from './home/Home';
import { Join } from './home/Join';
import { Outbound } from './home/Outbound';
import { Ready } from './home/Ready';
import { SideColumn } from './home/SideColumn';
import { OfferDock } from './offers/OfferDock';
import { Sessions } from './session/Sessions';
import { useSessionTabs } from './session/useSessionTabs';
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
  useDeskKeys(tabs, inFront);
  return (
    <>
      <div className={styles['desk']} hidden={!here}>
        <h1 className="visually-hidden">{desk.title}</h1>
        <SideColumn tabs={tabs} inFront={inFront} here={here} />
        <div className={styles['center']}>
          <Sessions tabs={tabs} inFront={inFront} />
          {here && inFront === null && <Middle />}
        </div>
      </div>
      {!here && <OfferDock />}
    </>
  );
}

function Middle() {
  const place = useMatch('/desk/:place')?.params['place'];
  switch (place) {
    case 'start':
      return <Outbound />;
    case 'join':
      return <Join />;
    case 'ready':
      return <Ready />;
    default:
      return <Home />;
  }
}
