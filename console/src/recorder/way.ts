import type { Unsubscribe } from '../wire/store';
import { Problem } from '../wire/api';
import type { RecorderCommands } from './commands';
import { WriteLine, type WriteWorld } from './line';
import type { Note } from './local/about';
import type { Disk } from './local/disk';
import { DiskLine } from './local/diskLine';
import type { RecorderLine } from './recorder';

/** Where a recording goes, and who has to be told what of it. */
export interface Way {
  /** Asks for leave, and gives the line to record to. */
  open(): Promise<RecorderLine>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** To recording-service (rule REC-1). */
export function networkWay(server: RecorderCommands, world: WriteWorld): Way {
  return {
    async open() {
      const { ticket, socket } = await server.begin();
      let first: string | null = ticket;
      const next = async () => {
        const known = first;
        first = null;
        return known ?? (await server.ticket()).ticket;
      };
      return new WriteLine(socket, next, world);
    },
    pause: () => server.pause(),
    resume: () => server.resume(),
    stop: () => unlessRefused(server.stop()),
  };
}

/** The recording on this computer that a session has, or begins now. */
export interface LocalPlace {
  folder: string;
  ownId: string;
  about: Note;
  /** Says that it is written now; the answer ends that. */
  hold(): () => void;
}

export interface LocalPlaces {
  /** That of a page before this one, when it was not stopped. */
  current(): LocalPlace;
  /** The next one is another. */
  leave(): void;
}

/** How often it is said that something has reached the disk. */
const TELL_EVERY = 3_000;

/** To this computer's disk (rule REC-2); everybody in the session is told that it runs, as long as something reaches it. */
export function localWay(
  server: RecorderCommands,
  disk: Disk,
  places: LocalPlaces,
  after: (millis: number, act: () => void) => Unsubscribe,
): Way {
  let isPaused = false;
  return {
    async open() {
      await server.local('running');
      isPaused = false;
      const line = new DiskLine(disk, places.current());
      let told = 0;
      const look = () => {
        if (line.state === 'ended') return;
        if (!isPaused && line.storedPieces > told) {
          told = line.storedPieces;
          // What it is refused for ends it by itself; what fails is said again.
          void server.local('running').catch(() => undefined);
        }
        after(TELL_EVERY, look);
      };
      after(TELL_EVERY, look);
      return line;
    },
    async pause() {
      isPaused = true;
      await server.local('paused');
    },
    async resume() {
      await server.local('running');
      isPaused = false;
    },
    async stop() {
      places.leave();
      await unlessRefused(server.local('ended'));
    },
  };
}

/** It never began, or is over; the activity ends all the same. */
async function unlessRefused(asked: Promise<void>): Promise<void> {
  await asked.catch((problem: unknown) => {
    if (!(problem instanceof Problem)) throw problem;
  });
}
