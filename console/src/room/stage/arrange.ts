import type { Participant, SessionMe } from '../../wire/session';
import type { RemoteStream } from '../media/mesh';

/** One picture on the stage. */
export interface Tile {
  key: string;
  kind: 'camera' | 'screen';
  participantId: string;
  name: string;
  stream: MediaStream;
  isOwn: boolean;
  isHidden: boolean;
}

export interface Arrangement {
  main: Tile | null;
  small: readonly Tile[];
}

interface Shown {
  me: SessionMe;
  participants: readonly Participant[];
  remote: readonly RemoteStream[];
  ownCamera: MediaStream | null;
  ownHidden: boolean;
  /** The tile that this viewer chose to see large. */
  pinned: string | null;
}

/**
 * Who is seen where: a screen takes the stage, else the other's picture is large and one's own small (rule VID-1). One's
 * own screen is not shown, since it would show itself within itself.
 */
export function arrange({ me, participants, remote, ownCamera, ownHidden, pinned }: Shown): Arrangement {
  const people = new Map(participants.map((participant) => [participant.id, participant]));
  const tiles: Tile[] = remote.flatMap(({ participantId, kind, stream }) =>
    kind === 'voice'
      ? []
      : [
          {
            key: `${participantId} ${kind}`,
            kind,
            participantId,
            name: people.get(participantId)?.name ?? '',
            stream,
            isOwn: false,
            isHidden: kind === 'camera' && people.get(participantId)?.camera === 'hidden',
          },
        ],
  );
  const main =
    tiles.find(({ key }) => key === pinned) ??
    tiles.findLast(({ kind }) => kind === 'screen') ??
    tiles.find(({ participantId }) => people.get(participantId)?.role === counterpart(me)) ??
    tiles[0] ??
    null;
  const small = tiles.filter((tile) => tile !== main);
  if (ownCamera) {
    small.push({
      key: 'own',
      kind: 'camera',
      participantId: me.participantId,
      name: people.get(me.participantId)?.name ?? '',
      stream: ownCamera,
      isOwn: true,
      isHidden: ownHidden,
    });
  }
  return { main, small };
}

function counterpart(me: SessionMe): Participant['role'] {
  return me.role === 'customer' ? 'primary' : 'customer';
}
