/** What a track's segment is: sound or picture, or the statement that some of it was lost. */
export type SegmentKind = 'media' | 'gap';

export interface Segment {
  number: number;
  kind: SegmentKind;
  /** On the track's own clock, in milliseconds. */
  from: number;
  length: number;
  bytes: Uint8Array;
}

/** The server takes no longer segments of sound or picture than a minute. */
const LONGEST_MILLIS = 50_000;

/** The segments of one track that are not durable yet, numbered from 0 without gaps. */
export class TrackQueue {
  /** Not durable, in order; the first has the number `durable`. */
  private waiting: Segment[] = [];
  private durable = 0;
  private sent = 0;
  private end = 0;
  private size = 0;

  /** Bytes that wait. */
  get bytes(): number {
    return this.size;
  }

  /** Where the next segment begins, in milliseconds on the track's clock. */
  get until(): number {
    return this.end;
  }

  /** Until where all is durable. */
  get durableUntil(): number {
    return this.waiting[0]?.from ?? this.end;
  }

  get isDurable(): boolean {
    return this.waiting.length === 0;
  }

  /** @param until end of it on the track's clock; never before the end of the one before */
  add(bytes: Uint8Array, until: number): void {
    this.append('media', bytes, until);
  }

  /** What lies between the last segment and here is lost, and is said to be. */
  addGap(until: number): void {
    if (until > this.end) this.append('gap', new Uint8Array(0), until);
  }

  /** The next that was not sent on this connection. */
  take(): Segment | undefined {
    const next = this.waiting[this.sent - this.durable];
    if (next) this.sent++;
    return next;
  }

  /** All before the number is durable. */
  stored(next: number): void {
    const count = Math.min(Math.max(0, next - this.durable), this.waiting.length);
    for (const { bytes } of this.waiting.splice(0, count)) this.size -= bytes.length;
    this.durable += count;
    this.sent = Math.max(this.sent, this.durable);
  }

  /**
   * A new connection: everything from the number on is to be sent again.
   *
   * @returns false when the other side wants what is not there any more, which cannot be mended
   */
  resume(next: number): boolean {
    if (next < this.durable) return false;
    this.stored(next);
    this.sent = this.durable;
    return true;
  }

  private append(kind: SegmentKind, bytes: Uint8Array, until: number): void {
    // A picture in which nothing moved for a while has little to say of that while.
    const from = kind === 'media' ? Math.max(this.end, Math.round(until) - LONGEST_MILLIS) : this.end;
    this.end = Math.max(from, Math.round(until));
    this.waiting.push({ number: this.durable + this.waiting.length, kind, from, length: this.end - from, bytes });
    this.size += bytes.length;
  }
}

/** What may wait: 64 MiB or a minute, whichever is reached first. */
export const LARGEST = { bytes: 64 * 1024 * 1024, millis: 60_000 };

/** Whether a recorder has to stop taking more, until what waits has gone. */
export function isFull(queues: Iterable<TrackQueue>): boolean {
  let bytes = 0;
  let millis = 0;
  for (const queue of queues) {
    bytes += queue.bytes;
    millis = Math.max(millis, queue.until - queue.durableUntil);
  }
  return bytes >= LARGEST.bytes || millis >= LARGEST.millis;
}

const HEADER = 24;

/** As the socket wants it: `u32 track · u32 number · u64 from · u32 length · u32 kind`, big-endian, then the bytes. */
export function encode(track: number, segment: Segment): ArrayBuffer {
  const message = new Uint8Array(HEADER + segment.bytes.length);
  const head = new DataView(message.buffer);
  head.setUint32(0, track);
  head.setUint32(4, segment.number);
  head.setBigUint64(8, BigInt(segment.from));
  head.setUint32(16, segment.length);
  head.setUint32(20, segment.kind === 'gap' ? 1 : 0);
  message.set(segment.bytes, HEADER);
  return message.buffer;
}
