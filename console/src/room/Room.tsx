import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from '../wire/api';
import type { LiveConnection, Tokens } from '../wire/live';
import type { ActivityKind, SessionDocuments, SessionMe } from '../wire/session';
import { useDocument, useDocuments, useLive, useLiveStatus } from '../wire/useLive';
import { SessionCommands } from './commands';
import { meshOver } from './media/connect';
import { isGranted } from './media/devices';
import { LocalMedia, type LocalState } from './media/local';
import type { Mesh, RemoteStream } from './media/mesh';
import { plugIn } from './media/switchboard';
import { RecordingSeenBy } from './recording/RecordingSeenBy';
import { sessionPlace, SoleTab } from './SoleTab';
import { Typing } from './typing';

interface InRoom {
  live: LiveConnection<SessionDocuments>;
  commands: SessionCommands;
  me: SessionMe;
  mesh: Mesh;
  media: LocalMedia;
  typing: Typing;
}

const RoomContext = createContext<InRoom | undefined>(undefined);

interface RoomProps {
  sessionId: string;
  tokens: Tokens;
  api: Api;
  /** Shown until the first snapshot is there. */
  connecting: ReactNode;
  /** Shown while the primary agent has not let this participant in. */
  lobby: ReactNode;
  /** Shown when there is no such session, or none for this participant. */
  gone: ReactNode;
  /** Whether this tab takes the session from another that has it, or waits until that one lets go. */
  claim?: 'take' | 'wait';
  children: ReactNode;
}

/** One session: its live documents, its commands, its pictures and sounds. Everything in `room/` needs one around it. */
export function Room(props: RoomProps) {
  return (
    <SoleTab name={sessionPlace(props.sessionId)} claim={props.claim ?? 'take'}>
      <Connected {...props} />
    </SoleTab>
  );
}

function Connected({ sessionId, tokens, api, connecting, lobby, gone, children }: RoomProps) {
  const live = useLive<SessionDocuments>(`/ws/sessions/${encodeURIComponent(sessionId)}`, tokens);
  const commands = useMemo(() => new SessionCommands(sessionId, api), [sessionId, api]);
  const me = useDocument(live, 'me');
  const status = useLiveStatus(live);
  if (status === 'gone') return gone;
  if (!me) return connecting;
  if (me.state === 'lobby') return lobby;
  return (
    <Inside key={me.participantId} live={live} commands={commands} me={me}>
      <RecordingSeenBy sessionId={sessionId} tokens={tokens}>{children}</RecordingSeenBy>
    </Inside>
  );
}

interface InsideProps {
  live: LiveConnection<SessionDocuments>;
  commands: SessionCommands;
  me: SessionMe;
  children: ReactNode;
}

function Inside({ live, commands, me, children }: InsideProps) {
  const self = me.participantId;
  const isCustomer = me.role === 'customer';
  const [parts, setParts] = useState<{ mesh: Mesh; media: LocalMedia; typing: Typing }>();
  useEffect(() => {
    const mesh = meshOver(self, live);
    const media = new LocalMedia(mesh, (state) => commands.media(state));
    const typing = new Typing((to) => live.sendFrame(to, { kind: 'typing' }));
    const unplug = plugIn({
      live,
      mesh,
      media,
      isCustomer,
      ice: () => commands.ice(),
      typing: (from) => typing.heard(from),
    });
    void takeUp(live, media, self);
    // The mesh lives as long as the effect does, and everything below needs it.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setParts({ mesh, media, typing });
    return () => {
      unplug();
      typing.close();
    };
  }, [live, commands, self, isCustomer]);
  const room = useMemo(() => (parts ? { live, commands, me, ...parts } : undefined), [live, commands, me, parts]);
  return room && <RoomContext value={room}>{children}</RoomContext>;
}

/** After a reload the session still has this participant speaking: goes on where the browser allows it without asking. */
async function takeUp(live: LiveConnection<SessionDocuments>, media: LocalMedia, self: string): Promise<void> {
  const before = live.store.get(`participant/${self}`);
  if (!before) return;
  const spoke = before.voice.in && (await isGranted('microphone'));
  const showed = before.camera !== 'off' && (await isGranted('camera'));
  if (before.voice.in || before.camera !== 'off' || before.screen === 'on') media.reportNothing();
  if (spoke) await media.joinVoice(before.voice.muted);
  if (showed) await media.startCamera();
}

export function useRoom(): InRoom {
  const room = use(RoomContext);
  if (!room) throw new Error('useRoom needs <Room> around it');
  return room;
}

/** What this participant sends. */
export function useLocalMedia(): [LocalState, LocalMedia] {
  const { media } = useRoom();
  const state = useSyncExternalStore(
    (changed) => media.onChange(changed),
    () => media.state,
  );
  return [state, media];
}

/** What the others send. */
export function useRemoteStreams(): readonly RemoteStream[] {
  const { mesh } = useRoom();
  return useSyncExternalStore(
    (changed) => mesh.onChange(changed),
    () => mesh.remote,
  );
}

export function useSession() {
  return useDocument(useRoom().live, 'session');
}

export function useParticipants() {
  return useDocuments(useRoom().live, 'participant/');
}

export function useActivity(kind: ActivityKind) {
  return useDocument(useRoom().live, `activity/${kind}`);
}
