import { useEffect } from 'react';
import { useTitle } from '../../app/useTitle';
import { ChatPanel } from '../../room/chat/ChatPanel';
import { CallInvite } from '../../room/CallInvite';
import { ChooseScreen } from '../../room/ChooseScreen';
import { ConsentDialog } from '../../room/ConsentDialog';
import { MediaBar } from '../../room/bar/MediaBar';
import { SeenBar } from '../../room/bar/SeenBar';
import { Notices } from '../../room/Notices';
import { useLocalMedia, useRemoteStreams, useSession } from '../../room/Room';
import { Sound } from '../../room/stage/Sound';
import { Stage } from '../../room/stage/Stage';
import { useText } from '../../text/useText';
import { rememberSession } from '../help/memory';
import { Head } from './Head';
import { Leave } from './Leave';
import { StopEverything } from './StopEverything';
import styles from './Layout.module.css';

/** The room as a customer has it: who helps at the top, the stage, the chat beside or under it, and what one can do. */
export function Layout({ left }: { left: () => void }) {
  const { customer } = useText();
  const session = useSession();
  const hasPicture = useRemoteStreams().some(({ kind }) => kind !== 'voice');
  const [{ camera }] = useLocalMedia();
  useTitle(customer.room.number(spaced(session?.number ?? '')));
  useEffect(() => {
    if (session) rememberSession({ sessionId: session.sessionId, number: session.number });
  }, [session]);
  return (
    <main id="content" className={styles['room']} data-picture={hasPicture || camera === 'on' || undefined}>
      <SeenBar />
      <Head />
      <div className={styles['middle']}>
        <Notices>
          <CallInvite />
          <ChooseScreen />
          <Sound />
        </Notices>
        <div className={styles['stage']}>
          <Stage />
        </div>
        <div className={styles['chat']}>
          <ChatPanel />
        </div>
      </div>
      <MediaBar>
        <StopEverything />
        <Leave left={left} />
      </MediaBar>
      <ConsentDialog />
    </main>
  );
}

/** Nine digits in threes, as one reads them out. */
function spaced(number: string): string {
  return number.replaceAll(/(\d{3})(?=\d)/gu, '$1 ');
}
