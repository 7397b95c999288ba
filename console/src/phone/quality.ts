/** How well the line carries speech; `unknown` before there is anything to judge. */
export type Quality = 'unknown' | 'good' | 'fair' | 'poor';

/** Totals of a call at one moment. */
export interface Heard {
  received: number;
  lost: number;
  /** Seconds. */
  jitter: number;
  /** Seconds. */
  roundTrip: number;
}

interface Entry {
  type: string;
  packetsReceived?: number;
  packetsLost?: number;
  jitter?: number;
  currentRoundTripTime?: number;
  nominated?: boolean;
}

/** What a browser reports of a call (W3C webrtc-stats: `inbound-rtp`, nominated `candidate-pair`). */
export function heardOf(report: { forEach(each: (entry: Entry) => void): void }): Heard {
  const heard: Heard = { received: 0, lost: 0, jitter: 0, roundTrip: 0 };
  report.forEach((entry) => {
    if (entry.type === 'inbound-rtp') {
      heard.received += entry.packetsReceived ?? 0;
      heard.lost += Math.max(0, entry.packetsLost ?? 0);
      heard.jitter = Math.max(heard.jitter, entry.jitter ?? 0);
    } else if (entry.type === 'candidate-pair' && entry.nominated) {
      heard.roundTrip = Math.max(heard.roundTrip, entry.currentRoundTripTime ?? 0);
    }
  });
  return heard;
}

/** Fewer packets than this between two moments say nothing: silence is not sent by everybody. */
const ENOUGH = 20;

/** From where on speech suffers: the share of packets lost, jitter and round trip in seconds (after ITU-T G.114 and G.107). */
const FAIR = { share: 0.02, jitter: 0.03, roundTrip: 0.3 };
const POOR = { share: 0.06, jitter: 0.08, roundTrip: 0.6 };

/** Judges the stretch between two moments of a call. */
export function judge(before: Heard | undefined, now: Heard): Quality {
  if (!before) return 'unknown';
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  if (received + lost < ENOUGH) return 'unknown';
  const share = lost / (received + lost);
  const beyond = (limit: typeof FAIR) =>
    share > limit.share || now.jitter > limit.jitter || now.roundTrip > limit.roundTrip;
  if (beyond(POOR)) return 'poor';
  return beyond(FAIR) ? 'fair' : 'good';
}
