import { notifications } from '@mantine/notifications';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ConnectionBanner } from '../../../app/ConnectionBanner';
import { ChatPanel } from '../../../room/chat/ChatPanel';
import { MediaBar } from '../../../room/bar/MediaBar';
import { SeenBar } from '../../../room/bar/SeenBar';
import { CallInvite } from '../../../room/CallInvite';
import { Notices } from '../../../room/Notices';
import { useLocalMedia, useParticipants, useRoom, useSession } from '../../../room/Room';
import { Sound } from '../../../room/stage/Sound';
import { Stage } from '../../../room/stage/Stage';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import { useLiveStatus } from '../../../wire/useLive';
import type { SessionTab } from '../model/tabs';
import { EndDialog } from './control/EndDialog';
import { HandOverDialog } from './control/HandOverDialog';
import { InviteDialog } from './control/InviteDialog';
import { LeaveDialog } from './control/LeaveDialog';
import { TransferDialog } from './transfer/TransferDialog';
import { Bulletins } from './Bulletins';
import { useNotes } from './notes/useNotes';
import { RecordControl } from './recording/RecordControl';
import { SessionHeader } from './SessionHeader';
import styles from './SessionView.module.css';
import { useSessionKeys } from './useSessionKeys';
import { useCloseTab } from './useSessionTabs';
import { WhoColumn } from './who/WhoColumn';

export type Dialog = 'end' | 'leave' | 'invite' | 'hand-over' | 'transfer';

/** A session in the desk: whether it is seen now, and whether another one has the agent's ear. */
export interface SessionPlace {
  tab: SessionTab;
  inFront: boolean;
  held: boolean;
  /** Told when the microphone is silent because the session is held, and when it no longer is. */
  silenced: (sessionId: string, isSilenced: boolean) => void;
}

export interface SessionViewProps extends SessionPlace {
  /** Somebody else was being looked for, by this agent. */
  handing: boolean;
  /** Told who took over. */
  handedOn: (to: string) => void;
}

/** A session as its agent works in it: what is seen on top, what is written below, who it is about beside it. */
export function SessionView(place: SessionViewProps) {
  const { tab, inFront } = place;
  const { live } = useRoom();
  const status = useLiveStatus(live);
  const session = useSession();
  const { draft, keeper } = useNotes();
  const notesId = useId();
  const invited = useInvited(inFront);
  const [dialog, setDialog] = useState<Dialog | null>(invited === null ? null : 'invite');
  const [handTo, setHandTo] = useState<string | null>(null);
  const close = () => setDialog(null);
  const canTransfer = tab.work?.state === 'in-session' && !tab.work.transfer;
  useSessionKeys({ inFront, canTransfer, notesId, open: setDialog });
  useHold(place);
  useDoneWithIt(tab, inFront);
  useHandedOn(place);
  if (!session) return null;
  const running = session.state === 'running';
  return (
    <div className={styles['view']}>
      <SessionHeader session={session} canTransfer={canTransfer} open={setDialog} />
      <ConnectionBanner status={status} />
      <div className={styles['work']}>
        {running ? (
          <>
            <SeenBar />
            <div className={styles['stage']}>
              <Notices>
                <Bulletins session={session} work={tab.work} />
                <CallInvite />
                <Sound />
              </Notices>
              <Stage />
            </div>
            <MediaBar>
              <RecordControl inFront={inFront} />
            </MediaBar>
          </>
        ) : (
          <div className={styles['ended']}>
            <Bulletins session={session} work={tab.work} />
          </div>
        )}
        <div className={styles['chat']}>
          <ChatPanel />
        </div>
      </div>
      <WhoColumn
        history={tab.work?.history}
        draft={draft}
        keeper={keeper}
        notesId={notesId}
        handOver={(to) => {
          setHandTo(to);
          setDialog('hand-over');
        }}
      />
      <EndDialog opened={dialog === 'end'} close={close} draft={draft} keeper={keeper} />
      <LeaveDialog opened={dialog === 'leave'} close={close} />
      <InviteDialog opened={dialog === 'invite'} close={close} to={invited ?? ''} />
      {tab.work && <TransferDialog opened={dialog === 'transfer' && canTransfer} close={close} work={tab.work} />}
      <HandOverDialog opened={dialog === 'hand-over'} close={close} to={handTo} />
    </div>
  );
}

/** The address to invite when the session was started for somebody whose address is known. */
function useInvited(inFront: boolean): string | null {
  const state = useLocation().state as { invite?: unknown } | null;
  const [invited] = useState(() => (inFront && typeof state?.invite === 'string' ? state.invite : null));
  return invited;
}

/** Somebody else has taken over what this agent transferred. */
function useHandedOn({ handing, handedOn }: SessionViewProps): void {
  const { me } = useRoom();
  const session = useSession();
  const primary = useParticipants().find(({ id }) => id === session?.primaryId);
  const to = session?.state === 'running' && primary && primary.id !== me.participantId ? primary.name : null;
  useEffect(() => {
    if (handing && to !== null) handedOn(to);
  }, [handing, handedOn, to]);
}

/** Nobody hears what is said to the customer of another session. */
function useHold({ tab: { sessionId }, held, silenced }: SessionPlace): void {
  const [{ voice, muted }, media] = useLocalMedia();
  const isSilenced = held && voice === 'in' && !muted;
  useEffect(() => media.hold(held), [media, held]);
  useEffect(() => {
    silenced(sessionId, isSilenced);
    return () => silenced(sessionId, false);
  }, [silenced, sessionId, isSilenced]);
}

/** It is ended and its wrap-up is over: the session has nothing more to ask of this agent. */
function useDoneWithIt(tab: SessionTab, inFront: boolean): void {
  const { end } = useWorkText().desk;
  const closeTab = useCloseTab();
  const hadWork = useRef(false);
  const session = useSession();
  const ended = session?.state === 'ended';
  const words = [session?.customerName, lookup(end.causes, session?.endCause ?? '')].filter(Boolean).join(': ');
  const hasWork = tab.work !== null;
  useEffect(() => {
    if (hasWork) hadWork.current = true;
    else if (hadWork.current && ended) {
      hadWork.current = false;
      closeTab(tab.sessionId, inFront);
      notifications.show({ title: end.ended, message: words });
    }
  }, [hasWork, ended, inFront, tab.sessionId, closeTab, end, words]);
}
