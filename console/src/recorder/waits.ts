/** What browsers tell of a track that is received (W3C webrtc-stats, `inbound-rtp`); all times in seconds, summed up. */
interface Inbound {
  type: string;
  kind?: string;
  trackIdentifier?: string;
  jitterBufferDelay?: number;
  jitterBufferEmittedCount?: number;
  totalProcessingDelay?: number;
  framesDecoded?: number;
}

interface Sum {
  seconds: number;
  count: number;
}

/**
 * How long what others send waits in this browser, against jitter and until it is decoded, before it is seen or heard:
 * seldom the same for sound and picture, and longer on a bad line.
 */
export class Waits {
  private sums = new Map<string, Sum>();
  private readonly millis = new Map<string, number>();

  /** Takes what the connections tell now; what has changed since the last time counts. */
  read(reports: readonly RTCStatsReport[]): void {
    const next = new Map<string, Sum>();
    for (const report of reports) {
      report.forEach((entry: Inbound) => {
        const sum = sumOf(entry);
        if (sum && entry.trackIdentifier) next.set(entry.trackIdentifier, sum);
      });
    }
    for (const [track, sum] of next) {
      const before = this.sums.get(track) ?? { seconds: 0, count: 0 };
      const count = sum.count - before.count;
      if (count > 0) this.millis.set(track, ((sum.seconds - before.seconds) / count) * 1000);
    }
    for (const track of this.millis.keys()) if (!next.has(track)) this.millis.delete(track);
    this.sums = next;
  }

  /** In milliseconds; 0 for what comes from this computer. */
  of(stream: MediaStream): number {
    return Math.max(0, ...stream.getTracks().map(({ id }) => this.millis.get(id) ?? 0));
  }
}

function sumOf(entry: Inbound): Sum | undefined {
  if (entry.type !== 'inbound-rtp') return undefined;
  return entry.kind === 'audio'
    ? { seconds: entry.jitterBufferDelay ?? 0, count: entry.jitterBufferEmittedCount ?? 0 }
    : { seconds: entry.totalProcessingDelay ?? 0, count: entry.framesDecoded ?? 0 };
}
