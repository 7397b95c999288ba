import type { OwnCall } from '../../../wire/telephony';

/** One's own calls: the one in hand first, then those on hold, the one that waits longest on top. */
export function ordered(own: readonly OwnCall[]): OwnCall[] {
  const rank = ({ state }: OwnCall) => (state === 'held' ? 1 : 0);
  return [...own].sort(
    (a, b) => rank(a) - rank(b) || Date.parse(a.since) - Date.parse(b.since) || a.callId.localeCompare(b.callId),
  );
}

export function heldOf(own: readonly OwnCall[]): ReadonlySet<string> {
  return new Set(own.filter(({ state }) => state === 'held').map(({ callId }) => callId));
}

/** The calls that this one can be joined with in an attended transfer (rule TEL-17): both may be passed on. */
export function joinable(call: OwnCall, own: readonly OwnCall[]): OwnCall[] {
  if (!call.actions.includes('transfer')) return [];
  return own.filter((other) => other.callId !== call.callId && other.monitoring === null && isJoinable(other));
}

/** Whoever is asked may still be ringing; the service decides. */
function isJoinable({ state, actions }: OwnCall): boolean {
  return actions.includes('transfer') || state === 'dialling';
}
