import type { LiveConnection } from '../../wire/live';
import type { SessionDocuments } from '../../wire/session';
import { Mesh } from './mesh';

/** The mesh of this participant, over real connections and the session's socket. */
export function meshOver(self: string, live: LiveConnection<SessionDocuments>): Mesh {
  return new Mesh(self, {
    connect: (configuration) => new RTCPeerConnection(configuration),
    send: (to, frame) => live.sendFrame(to, frame),
    gather: (tracks) => new MediaStream(tracks),
    after: (millis, act) => {
      const timer = setTimeout(act, millis);
      return () => clearTimeout(timer);
    },
  });
}
