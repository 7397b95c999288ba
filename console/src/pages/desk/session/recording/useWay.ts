import { useMemo } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import { RecorderCommands } from '../../../../recorder/commands';
import { writeWorld } from '../../../../recorder/deck';
import { originDisk } from '../../../../recorder/local/disk';
import { folderOf, holdKept } from '../../../../recorder/local/kept';
import { localWay, networkWay, type LocalPlaces, type Way } from '../../../../recorder/way';
import { useRoom, useSession } from '../../../../room/Room';
import type { Recorder } from '../../../../wire/recordings';
import { after } from '../../../../wire/timers';

/** The way that what is recorded here goes. */
export function useWay(recorder: Recorder): Way {
  const { commands, me } = useRoom();
  const { api, id: agentId } = useWorker();
  const { sessionId } = commands;
  const number = useSession()?.number ?? '';
  return useMemo(() => {
    const server = new RecorderCommands(sessionId, api);
    if (recorder === 'network') return networkWay(server, writeWorld);
    return localWay(server, originDisk, placesOf({ sessionId, number, agentId }, me.participantId), after);
  }, [recorder, sessionId, api, number, agentId, me.participantId]);
}

/** A page that was reloaded goes on with the recording that it was making. */
function placesOf(whose: { sessionId: string; number: string; agentId: string }, ownId: string): LocalPlaces {
  const key = `balie.recording-local.${whose.sessionId}`;
  return {
    current() {
      const id = sessionStorage.getItem(key) ?? crypto.randomUUID();
      sessionStorage.setItem(key, id);
      return {
        folder: folderOf(id),
        ownId,
        about: { note: 'recording', ...whose, startedAt: new Date().toISOString() },
        hold: () => holdKept(id),
      };
    },
    leave: () => sessionStorage.removeItem(key),
  };
}
