import type { Call } from '../../../wire/telephony';

/** A call in the list of its line; one that is over keeps its place while the list is held. */
export interface StillCall {
  call: Call;
  over: boolean;
}

/**
 * The calls of a line as they are shown. While the list is `held` (the pointer or the focus is in it) every row stays where
 * it is: calls that end stay as ended, new ones come below. Free again, it shows what there is.
 */
export function stillCalls(shown: readonly StillCall[], now: readonly Call[], held: boolean): readonly StillCall[] {
  const present = new Map(now.map((call) => [call.callId, call] as const));
  const kept = held
    ? shown.map((row) => {
        const call = present.get(row.call.callId);
        return call ? same(row, call, false) : same(row, row.call, true);
      })
    : [];
  const keptIds = new Set(kept.map(({ call }) => call.callId));
  const before = new Map(shown.map((row) => [row.call.callId, row] as const));
  const fresh = now.filter(({ callId }) => !keptIds.has(callId));
  const next = [...kept, ...fresh.map((call) => same(before.get(call.callId), call, false))];
  const isSame = next.length === shown.length && next.every((row, at) => row === shown[at]);
  return isSame ? shown : next;
}

/** Keeps the row that says the same, so that it is not drawn anew. */
function same(row: StillCall | undefined, call: Call, over: boolean): StillCall {
  return row && row.call === call && row.over === over ? row : { call, over };
}
