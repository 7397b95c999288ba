import type { AwayReason } from '../../../wire/acd';

/** A break that has an allowed time: what is left of it, or by how much it is over. */
export type Break = { state: 'within'; leftSeconds: number } | { state: 'over'; overSeconds: number };

interface Away {
  presence: string;
  reason: string | null;
  since: string;
}

/** The break that somebody is on at the moment `now` (milliseconds); null when none is, or the site sets no limit for it. */
export function breakOf({ presence, reason, since }: Away, reasons: readonly AwayReason[], now: number): Break | null {
  const allowed = allowedSeconds(reasons, presence === 'away' ? reason : null);
  if (allowed === null) return null;
  const left = allowed - Math.floor((now - Date.parse(since)) / 1000);
  return left >= 0 ? { state: 'within', leftSeconds: left } : { state: 'over', overSeconds: -left };
}

export function allowedSeconds(reasons: readonly AwayReason[], code: string | null): number | null {
  return reasons.find((reason) => reason.code === code)?.allowedSeconds ?? null;
}
