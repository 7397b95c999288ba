/** A frame, or a piece of sound, as it came: when, on this computer's clock, and the time that its source gave it; both in milliseconds. */
export interface SeenFrame {
  arrived: number;
  stamp: number;
}

/** The recorder rounds to milliseconds, downwards. */
const ROUNDING = 1.5;

/**
 * When a track's own time was 0. A recorder counts from the first frame that it took, and says neither when that was nor
 * which one it was; but it keeps the distances between the frames' own times, so its first frame is the one after which the
 * others stand as it has written them.
 *
 * @param seen the frames that the recorder was offered, in order
 * @param written the times of those that it wrote, on the track's clock
 * @param at when it gave them, on this computer's clock; the best that is left where frames cannot be watched
 */
export function videoAnchor(seen: readonly SeenFrame[], written: readonly number[], at: number): number {
  const fits = (first: SeenFrame) =>
    written.filter((time) => seen.some(({ stamp }) => Math.abs(stamp - first.stamp - time) < ROUNDING)).length;
  let best: SeenFrame | undefined;
  let most = 0;
  for (const frame of seen) {
    const count = fits(frame);
    if (count <= most) continue;
    best = frame;
    most = count;
  }
  if (!best || most * 2 < written.length) return at - (written.at(-1) ?? 0);
  return best.stamp + median(seen.map(({ arrived, stamp }) => arrived - stamp));
}

/** One late frame says nothing of the others. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** What an encoder gathers into a packet, whose time is that of its beginning. */
const PACKET_MILLIS = 60;

/**
 * The same for sound, which a mixer gives without a pause: a recorder takes all of it that comes after its start.
 *
 * @param seen the pieces of sound that came, also before the start
 * @param started when the recorder was told to begin
 * @param last the time of the last packet that it wrote by `at`, on the track's clock
 */
export function audioAnchor(seen: readonly SeenFrame[], started: number, last: number, at: number): number {
  // A piece may be seen late while the page is busy, and never early.
  const offset = Math.min(...seen.map(({ arrived, stamp }) => arrived - stamp));
  const first = seen.find(({ stamp }) => stamp + offset >= started);
  return first ? first.stamp + offset : Math.max(started, at - last - PACKET_MILLIS);
}

/** The best that is known of the server's clock: by the question that was answered soonest. */
export class ServerClock {
  private best = Infinity;
  private ahead: number | undefined;

  /** Whether the server has said anything yet. */
  get isKnown(): boolean {
    return this.ahead !== undefined;
  }

  /** @param asked,answered on this computer's clock, in milliseconds */
  heard(asked: number, server: number, answered: number): void {
    const took = answered - asked;
    if (took < 0 || took >= this.best) return;
    this.best = took;
    this.ahead = server - (asked + answered) / 2;
  }

  /** This computer's time as the server would say it. */
  at(millis: number): string {
    return new Date(Math.round(millis + (this.ahead ?? 0))).toISOString();
  }
}
