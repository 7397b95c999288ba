import type { LocalState } from '../room/media/local';
import type { RemoteStream } from '../room/media/mesh';
import type { Participant } from '../wire/session';

/** A picture that belongs in the recording now. */
export interface Wanted {
  key: string;
  kind: 'screen' | 'camera';
  participantId: string;
  stream: MediaStream;
}

interface Shown {
  self: string;
  local: Pick<LocalState, 'camera' | 'cameraStream' | 'screenStream'>;
  remote: readonly RemoteStream[];
  participants: readonly Participant[];
}

/** The pictures that the session shows: each screen and each camera that is on, one's own too (rule REC-1). */
export function wantedPictures({ self, local, remote, participants }: Shown): Wanted[] {
  const pictures: Wanted[] = [];
  const add = (kind: Wanted['kind'], participantId: string, stream: MediaStream | null) => {
    const track = stream?.getVideoTracks()[0];
    if (stream && track?.readyState === 'live') pictures.push({ key: `${kind} ${participantId} ${track.id}`, kind, participantId, stream });
  };
  add('screen', self, local.screenStream);
  if (local.camera === 'on') add('camera', self, local.cameraStream);
  for (const { participantId, kind, stream } of remote) {
    if (kind === 'voice') continue;
    const person = participants.find(({ id }) => id === participantId);
    if (kind === 'camera' && person?.camera !== 'on') continue;
    add(kind, participantId, stream);
  }
  return pictures;
}

/** All voices that are heard, one's own too. */
export function wantedVoices(own: MediaStream | null, remote: readonly RemoteStream[]): MediaStream[] {
  const others = remote.filter(({ kind }) => kind === 'voice').map(({ stream }) => stream);
  return own ? [own, ...others] : others;
}
