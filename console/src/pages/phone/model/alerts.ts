import type { CallAlert, Line, OwnCall } from '../../../wire/telephony';

/** Calls that ring at this person, the one that goes elsewhere soonest first. */
export function ringing(alerts: readonly CallAlert[], dismissed: ReadonlySet<string>): CallAlert[] {
  return alerts
    .filter(({ callId }) => !dismissed.has(callId))
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until) || a.callId.localeCompare(b.callId));
}

/** How a call stopped ringing here: answered by somebody (null: no name came), or it rings no more. */
export type AlertEnd = { kind: 'mine' } | { kind: 'answered'; by: string | null } | { kind: 'missed' } | { kind: 'gone' };

/** An alert that goes this close to its end has run out. */
const MARGIN_MILLIS = 1_500;

/**
 * What became of an alert that is not there any more, as the other documents tell it.
 *
 * @param answeredBy the name that came with the end of the ringing, if one did
 */
export function endOf(
  alert: CallAlert,
  own: readonly OwnCall[],
  lines: readonly Line[],
  answeredBy: string | null,
  now: number,
): AlertEnd {
  if (own.some(({ callId, monitoring }) => callId === alert.callId && monitoring === null)) return { kind: 'mine' };
  if (answeredBy !== null) return { kind: 'answered', by: answeredBy };
  // Who is asked into a call finds it in somebody's hands all along.
  const call = alert.askedBy !== null ? undefined : lines.flatMap(({ calls }) => calls).find(({ callId }) => callId === alert.callId);
  if (call?.user) return { kind: 'answered', by: call.user.name };
  return now >= Date.parse(alert.until) - MARGIN_MILLIS ? { kind: 'missed' } : { kind: 'gone' };
}

/** The call that is held when another one is answered or made (rules TEL-12, TEL-15). */
export function inHand(own: readonly OwnCall[]): OwnCall | null {
  return own.find(({ state, monitoring }) => monitoring === null && (state === 'in-use' || state === 'dialling')) ?? null;
}
