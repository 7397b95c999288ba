import type { LineState, Track } from '../line';
import type { Segment, TrackQueue } from '../queue';
import type { RecorderLine } from '../recorder';
import type { Unsubscribe } from '../../wire/store';
import { ABOUT, lineOf, type Note } from './about';
import { DiskFailure, type Disk } from './disk';
import type { LocalPlace } from '../way';

interface Held {
  track: Track;
  name: string;
  introduced: boolean;
  ending: boolean;
}

type Work = { folderNote: Note } | { held: Held; segment: Segment } | { close: Held };

/**
 * Takes tracks to a disk of this computer instead of to the server (rule REC-2): each to a file of its own as it comes, a
 * piece about every second, so that a crash of the page costs no more than the last.
 */
export class DiskLine implements RecorderLine {
  private current: LineState = 'live';
  private why: string | null = null;
  private held: Held[] = [];
  private readonly notes: Note[] = [];
  private count = 0;
  private busy = false;
  private pieces = 0;
  private readonly listeners = new Set<() => void>();

  /** Each page's tapes have names of their own: one that was reloaded goes on beside those before. */
  private readonly life = crypto.randomUUID();
  private readonly release: () => void;

  constructor(
    private readonly disk: Disk,
    private readonly place: LocalPlace,
  ) {
    this.release = place.hold();
    this.notes.push(place.about);
    this.pump();
  }

  get state(): LineState {
    return this.current;
  }

  /** `disk-full` or `disk-failed`, when it ended by itself. */
  get problem(): string | null {
    return this.why;
  }

  /** How many pieces are on the disk. */
  get storedPieces(): number {
    return this.pieces;
  }

  onChange(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(track: Track): void {
    this.held.push({ track, name: `${this.life}-${++this.count}.webm`, introduced: false, ending: false });
    this.pump();
  }

  end(queue: TrackQueue): void {
    const held = this.held.find(({ track }) => track.queue === queue);
    if (held) held.ending = true;
    this.pump();
  }

  pump(): void {
    // What a recorder gives away last may come after the end.
    if (!this.busy && this.why === null) void this.write();
  }

  close(): void {
    this.finish(null);
  }

  private async write(): Promise<void> {
    this.busy = true;
    try {
      for (let work = this.next(); work; work = this.next()) await this.do(work);
      this.busy = false;
      if (this.current === 'ended') this.shut();
    } catch (failure) {
      this.finish(failure instanceof DiskFailure ? failure.code : 'disk-failed');
      this.busy = false;
      this.shut();
    }
  }

  private next(): Work | undefined {
    const folderNote = this.notes.shift();
    if (folderNote) return { folderNote };
    for (const held of this.held) {
      if (!held.introduced) {
        held.introduced = true;
        const { kind, participantId, anchor } = held.track;
        return { folderNote: { note: 'tape', name: held.name, kind, own: participantId === this.place.ownId, anchor } };
      }
      const segment = held.track.queue.take();
      if (segment) return { held, segment };
      if (held.ending && held.track.queue.isDurable) return { close: held };
    }
    return undefined;
  }

  private async do(work: Work): Promise<void> {
    if ('folderNote' in work) {
      await this.disk.append(this.place.folder, ABOUT, lineOf(work.folderNote));
    } else if ('segment' in work) {
      const { held, segment } = work;
      if (segment.bytes.length > 0) await this.disk.append(this.place.folder, held.name, segment.bytes);
      this.pieces++;
      held.track.queue.stored(segment.number + 1);
      this.tell();
    } else {
      const { name, track } = work.close;
      this.held = this.held.filter((each) => each !== work.close);
      await this.disk.append(this.place.folder, ABOUT, lineOf({ note: 'end', name, until: track.queue.until }));
      await this.disk.close(this.place.folder, name);
    }
  }

  private finish(problem: string | null): void {
    if (this.current === 'ended') return;
    this.current = 'ended';
    this.why = problem;
    if (!this.busy) this.shut();
    this.tell();
  }

  /** An open file could not be removed once it is saved. */
  private shut(): void {
    const names = [ABOUT, ...this.held.map(({ name }) => name)];
    const closed = names.map((name) => this.disk.close(this.place.folder, name).catch(() => undefined));
    void Promise.all(closed).then(this.release);
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
