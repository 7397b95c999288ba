/** How well the line carries what is received; `unknown` before there is anything to judge. */
export type Quality = 'unknown' | 'good' | 'weak' | 'bad';

/** Totals of all connections at one moment. */
export interface Totals {
  received: number;
  lost: number;
  /** The longest round trip, in seconds. */
  roundTrip: number;
}

/** Adds up what browsers report (W3C webrtc-stats: `inbound-rtp`, nominated `candidate-pair`). */
export function totals(reports: readonly RTCStatsReport[]): Totals {
  const sum: Totals = { received: 0, lost: 0, roundTrip: 0 };
  for (const report of reports) {
    report.forEach((entry: { type: string; packetsReceived?: number; packetsLost?: number; currentRoundTripTime?: number; nominated?: boolean }) => {
      if (entry.type === 'inbound-rtp') {
        sum.received += entry.packetsReceived ?? 0;
        sum.lost += Math.max(0, entry.packetsLost ?? 0);
      } else if (entry.type === 'candidate-pair' && entry.nominated) {
        sum.roundTrip = Math.max(sum.roundTrip, entry.currentRoundTripTime ?? 0);
      }
    });
  }
  return sum;
}

/** Judges the stretch between two moments: by the share of packets lost and by the round trip. */
export function judge(before: Totals | undefined, now: Totals): Quality {
  if (!before) return 'unknown';
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  if (received + lost < 20) return 'unknown';
  const share = lost / (received + lost);
  if (share > 0.1 || now.roundTrip > 0.8) return 'bad';
  if (share > 0.03 || now.roundTrip > 0.4) return 'weak';
  return 'good';
}
