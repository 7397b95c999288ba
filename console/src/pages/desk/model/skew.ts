/** Clocks this close are taken to agree. */
const AGREE_MS = 2_000;

/**
 * How far this computer's clock is ahead of the server's, from moments at which the server stamped something that arrived at
 * once. A late arrival only makes it look larger, so the smallest difference seen is the best.
 */
export class Skew {
  private smallest: number | null = null;

  /** Something stamped `instant` by the server arrived here at `now` (milliseconds). */
  seen(instant: string, now: number): void {
    const difference = now - Date.parse(instant);
    if (this.smallest === null || difference < this.smallest) this.smallest = difference;
  }

  /** The server's time when it is `now` here. */
  serverTime(now: number): number {
    const ahead = this.smallest ?? 0;
    return Math.abs(ahead) < AGREE_MS ? now : now - ahead;
  }
}
