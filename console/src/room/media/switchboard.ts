import type { LiveConnection } from '../../wire/live';
import type { ActivityKind, Frame, IceConfiguration, SessionDocuments } from '../../wire/session';
import type { LocalMedia } from './local';
import type { Mesh } from './mesh';

/** New credentials are fetched this long before the old ones end. */
const ICE_MARGIN_MILLIS = 60_000;
const ICE_RETRY_MILLIS = 10_000;

interface Line {
  live: LiveConnection<SessionDocuments>;
  mesh: Mesh;
  media: LocalMedia;
  ice: () => Promise<IceConfiguration>;
  typing: (from: string) => void;
  isCustomer: boolean;
}

/** Joins the mesh to the session's socket, its participants, its relays and the network of this device. */
export function plugIn({ live, mesh, media, ice, typing, isCustomer }: Line): () => void {
  const present = new Set<string>();
  let iceTimer: ReturnType<typeof setTimeout> | undefined;
  let unplugged = false;

  const relays = async () => {
    let next = ICE_RETRY_MILLIS;
    try {
      const { iceServers, expiresAt } = await ice();
      mesh.configure({ iceServers });
      next = Math.max(ICE_RETRY_MILLIS, Date.parse(expiresAt) - Date.now() - ICE_MARGIN_MILLIS);
    } catch {
      // Two browsers on one network find each other without a relay; the next try may bring one.
    }
    if (!unplugged) iceTimer = setTimeout(() => void relays(), next);
  };

  const participants = () => {
    for (const { id, state } of live.store.list('participant/')) {
      if (state === 'in' && !present.has(id)) {
        present.add(id);
        mesh.meet(id);
      } else if (state === 'away') {
        // Met again, with all that was said in the meantime, when the connection is back.
        present.delete(id);
      } else if (state === 'left' && present.delete(id)) {
        mesh.leave(id);
      }
    }
  };

  const heard = (from: string, body: unknown) => {
    const frame = body as Frame;
    if (frame.kind === 'typing') typing(from);
    else mesh.heard(from, frame);
  };

  let wasLive = live.status === 'live';
  const status = () => {
    const isLive = live.status === 'live';
    if (isLive && !wasLive) {
      mesh.recover();
      media.recover();
    }
    wasLive = isLive;
  };

  let hadRoute = true;
  const route = () => {
    if (mesh.noRoute && hadRoute) media.reportNoRoute();
    hadRoute = !mesh.noRoute;
  };

  /** What the session has ended, this page ends: the server decides, and a device never stays open behind its back. */
  const isOver = () => live.store.get('session')?.state === 'ended';
  const wasOn = new Set<ActivityKind>();
  const follow = (kind: ActivityKind, end: () => void) => () => {
    const isOn = live.store.get(`activity/${kind}`)?.state === 'on';
    if (isOn) wasOn.add(kind);
    else if (wasOn.delete(kind) && !isOver()) end();
  };
  const ends: [ActivityKind, () => void][] = [
    ['voice', () => media.leaveVoice()],
    ['video', () => media.stopCamera()],
    [isCustomer ? 'view-screen' : 'show-screen', () => media.stopScreen()],
  ];
  const following = ends.map(([kind, end]) => {
    const look = follow(kind, end);
    look();
    return live.store.onKey(`activity/${kind}`, look);
  });

  const ended = () => {
    if (isOver()) media.finish();
  };
  ended();

  const network = () => mesh.networkChanged();
  const leaving = [
    ...following,
    live.store.onKey('session', ended),
    live.store.onList('participant/', participants),
    live.onFrame(heard),
    live.onStatus(status),
    mesh.onChange(route),
  ];
  addEventListener('online', network);
  void relays().then(() => {
    if (!unplugged) participants();
  });

  return () => {
    unplugged = true;
    clearTimeout(iceTimer);
    removeEventListener('online', network);
    leaving.forEach((leave) => leave());
    media.close();
    mesh.close();
  };
}
