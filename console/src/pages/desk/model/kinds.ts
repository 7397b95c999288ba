import type { Kind } from '../../../wire/acd';

/** What kind of request an offer, a piece of work or somebody waiting is. */
export function kindOf(it: { kind?: Kind }): Kind {
  return it.kind ?? 'live';
}

/** Whether it has a session, in which the customer is there now. */
export function isLive(it: { kind?: Kind }): boolean {
  return kindOf(it) === 'live';
}
