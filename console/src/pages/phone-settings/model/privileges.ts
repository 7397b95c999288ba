import { privileges } from '../../../wire/phoneSettings';
import type { Colleague, Delegation, Privilege } from '../../../wire/telephony';

/** How many delegates a delegator has at most, and how many delegators a delegate serves (rule TEL-1); who is asked counts. */
export const MOST_DELEGATES = 15;

/** What a new delegate may do: everyday work, not listening in on others. */
export const usual: readonly Privilege[] = privileges.filter(
  (one) => one !== 'join-calls' && one !== 'download-voicemail' && one !== 'delete-voicemail',
);

/** With one more or one less, in the order in which they are asked. */
export function withPrivilege(granted: readonly Privilege[], privilege: Privilege, may: boolean): Privilege[] {
  return privileges.filter((one) => (one === privilege ? may : granted.includes(one)));
}

/** `Answer calls, Place calls`, and how many more there are. */
export function inShort(
  granted: readonly Privilege[],
  words: Readonly<Record<Privilege, { label: string }>>,
): { named: string; more: number } {
  const all = privileges.filter((one) => granted.includes(one));
  return { named: all.slice(0, 3).map((one) => words[one].label).join(', '), more: Math.max(0, all.length - 3) };
}

/** Who can still be asked: whoever has a licence and is neither the delegator nor a delegate. */
export function candidates(
  people: readonly Colleague[],
  delegatorId: string,
  delegates: readonly Delegation[],
): Colleague[] {
  const known = new Set([delegatorId, ...delegates.map((one) => one.other.id)]);
  return people
    .filter((one) => one.licensed && !known.has(one.personId))
    .sort((a, b) => a.name.localeCompare(b.name));
}
