import { Problem } from '../../../wire/api';
import type { RecordedIndex } from '../../../wire/recordings';
import { WholeFile, type Preparing } from './wholeFile';

/** Where a track's contents come from. */
export interface TrackSource {
  index(after: number): Promise<RecordedIndex>;
  /** At most these bytes; empty at the end of what there is. */
  content(from: number, length: number): Promise<ArrayBuffer>;
  /** With codecs where they are known; empty when nothing is. */
  readonly mime: string;
  /** An address of all of it, for what can't be played in parts. */
  whole(): Promise<string>;
  /** The same in a form that every browser plays. */
  converted(): Promise<Converted>;
}

/** What is being made, and its address once it is there. */
export interface Converted {
  address: string | null;
  percent: number;
}

const AHEAD_SECONDS = 20;
const BEHIND_SECONDS = 60;
const PART_BYTES = 512 * 1024;
const AGAIN_MILLIS = 1_000;
/** Between frames that come once a second there is nothing, and nothing is missing. */
const TOLERANCE_SECONDS = 0.3;

/** Fills a media element with what is needed around one moment of a track, also while the track still grows. */
export class TrackFeed {
  private readonly media = new MediaSource();
  private readonly place = URL.createObjectURL(this.media);
  private buffer: SourceBuffer | undefined;
  private known: RecordedIndex | undefined;
  private next: number | null = null;
  private busy = false;
  private over = false;
  private notBefore = 0;
  private trouble: unknown = null;
  private file: WholeFile | undefined;

  constructor(
    private readonly source: TrackSource,
    private readonly element: HTMLMediaElement,
  ) {
    element.src = this.place;
  }

  /** Why nothing comes. */
  get failure(): unknown {
    return this.trouble;
  }

  /** How far it is made playable, in percent; null when that isn't needed. */
  get preparing(): Preparing {
    return this.file?.preparing ?? null;
  }

  /** Whether this moment, in seconds of the track, can be shown now. */
  has(at: number): boolean {
    return this.file ? this.element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA : this.rangeAt(at) !== undefined;
  }

  /** Fetches the next part that is needed for this moment, if any; one at a time. */
  need(at: number, now: number): void {
    if (this.busy || this.over || now < this.notBefore) return;
    this.busy = true;
    this.step(at)
      .then(
        (isIdle) => {
          this.trouble = null;
          if (isIdle) this.notBefore = now + AGAIN_MILLIS;
        },
        (failure: unknown) => {
          // What can't be played in parts may still be played as a whole.
          if (!this.file && this.known?.complete && isRefused(failure)) this.takeWhole();
          else this.trouble = failure;
          this.notBefore = now + 2 * AGAIN_MILLIS;
        },
      )
      .finally(() => (this.busy = false));
  }

  close(): void {
    this.over = true;
    this.file?.close();
    URL.revokeObjectURL(this.place);
    this.element.removeAttribute('src');
    this.element.load();
  }

  /** @returns whether there is nothing more to do for a while */
  private async step(at: number): Promise<boolean> {
    if (this.file) {
      await this.file.step();
      return true;
    }
    const buffer = await this.opened();
    if (!buffer || !this.known) return true;
    const range = this.rangeAt(at);
    if (range && range.end - at > AHEAD_SECONDS) return true;
    if (!range && !this.isOnItsWay(at)) this.jump(buffer, at);
    if (this.next === null) return true;
    const part = await this.source.content(this.next, PART_BYTES);
    if (part.byteLength === 0) return this.atEnd();
    await this.append(buffer, part);
    this.next += part.byteLength;
    return false;
  }

  private async opened(): Promise<SourceBuffer | undefined> {
    if (!this.known || this.known.initBytes === 0) this.known = await this.source.index(-1);
    const { initBytes, mime } = this.known;
    const isWebm = initBytes > 0;
    if (this.known.complete && !(isWebm && MediaSource.isTypeSupported(mime))) this.takeWhole();
    if (this.buffer || !isWebm || this.file || this.over) return this.buffer;
    if (this.media.readyState !== 'open') {
      await new Promise((open) => this.media.addEventListener('sourceopen', open, { once: true }));
    }
    const buffer = this.media.addSourceBuffer(mime);
    this.buffer = buffer;
    await this.append(buffer, await this.source.content(0, initBytes));
    this.next = null;
    return buffer;
  }

  private takeWhole(): void {
    if (!this.over) this.file = new WholeFile(this.source, this.element);
  }

  /** What is fetched now leads to this moment without a gap. */
  private isOnItsWay(at: number): boolean {
    if (this.next === null || !this.buffer) return false;
    const { buffered } = this.buffer;
    const end = buffered.length === 0 ? undefined : buffered.end(buffered.length - 1);
    const start = this.startOf(this.next);
    return end === undefined ? start <= at && at - start < AHEAD_SECONDS : end <= at && at - end < AHEAD_SECONDS / 2;
  }

  private startOf(position: number): number {
    const cluster = this.known?.clusters.findLast(([from]) => from <= position);
    return (cluster?.[1] ?? 0) / 1000;
  }

  private jump(buffer: SourceBuffer, at: number): void {
    const millis = at * 1000 + 1;
    const clusters = this.known?.clusters ?? [];
    const cluster = clusters.findLast(([, time, key]) => key === 1 && time <= millis) ?? clusters[0];
    if (this.media.readyState === 'open') buffer.abort();
    this.next = cluster?.[0] ?? null;
  }

  private async atEnd(): Promise<boolean> {
    const last = this.known?.clusters.at(-1)?.[0] ?? -1;
    const more = await this.source.index(last);
    this.known = { ...more, clusters: [...(this.known?.clusters ?? []), ...more.clusters] };
    if (more.complete && this.media.readyState === 'open' && !this.buffer?.updating) this.media.endOfStream();
    return true;
  }

  private async append(buffer: SourceBuffer, bytes: ArrayBuffer): Promise<void> {
    try {
      await finished(buffer, () => buffer.appendBuffer(bytes));
    } catch (failure) {
      if (!(failure instanceof DOMException) || failure.name !== 'QuotaExceededError') throw failure;
      const end = this.element.currentTime - BEHIND_SECONDS;
      if (end > 0) await finished(buffer, () => buffer.remove(0, end));
      await finished(buffer, () => buffer.appendBuffer(bytes));
    }
  }

  private rangeAt(at: number): { end: number } | undefined {
    const ranges = this.buffer?.buffered;
    for (let each = 0; ranges && each < ranges.length; each++) {
      if (ranges.start(each) - TOLERANCE_SECONDS <= at && at < ranges.end(each)) return { end: ranges.end(each) };
    }
    return undefined;
  }
}

function isRefused(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === 'not-playable';
}

function finished(buffer: SourceBuffer, act: () => void): Promise<void> {
  return new Promise((done, fail) => {
    buffer.addEventListener('updateend', () => done(), { once: true });
    buffer.addEventListener('error', () => fail(new Problem('not-playable', 0, null)), { once: true });
    act();
  });
}
