import type { BusyTreatment, LineHours, RingPlan, Treatment } from '../../../wire/phoneSettings';
import type { Delegation } from '../../../wire/telephony';

/** Somebody of the group of one delegator: the delegator, or a delegate who has accepted. */
export interface Member {
  id: string;
  name: string;
  receiving: boolean;
}

/** A treatment as it is being edited: what was typed stays while another one is looked at. */
type Edited<T extends Treatment<string>> = Omit<T, 'number'> & { number: string };

/** A ring plan as its form has it. @property persons the whole group, in the order in which it rings */
export interface RingPlanForm {
  order: RingPlan['order'];
  persons: string[];
  seconds: number;
  busy: Edited<BusyTreatment>;
  unanswered: Edited<Treatment>;
  hours: LineHours | null;
  closed: Edited<Treatment>;
  version: number;
}

/** The delegator first, then those who have accepted. */
export function membersOf(owner: { id: string; name: string }, delegates: readonly Delegation[]): Member[] {
  const accepted = delegates.filter((one) => one.accepted);
  return [
    { ...owner, receiving: true },
    ...accepted.map(({ other, receiving }) => ({ id: other.id, name: other.name, receiving })),
  ];
}

/** Members whom the plan does not name come last, as the service has it; whoever it names and is no member is left out. */
export function formOf(plan: RingPlan, members: readonly Member[]): RingPlanForm {
  const all = members.map((member) => member.id);
  const named = plan.persons.filter((id) => all.includes(id));
  return {
    ...plan,
    persons: [...named, ...all.filter((id) => !named.includes(id))],
    busy: edited(plan.busy),
    unanswered: edited(plan.unanswered),
    closed: edited(plan.closed),
  };
}

export function planOf(form: RingPlanForm): RingPlan {
  const { order, seconds, hours, version } = form;
  return {
    order,
    seconds,
    hours,
    version,
    persons: form.order === 'in-order' ? form.persons : [],
    busy: treatment(form.busy),
    unanswered: treatment(form.unanswered),
    closed: treatment(form.closed),
  };
}

function edited<T extends Treatment<string>>(given: T): Edited<T> {
  return { ...given, number: given.number ?? '' };
}

function treatment<W extends string>({ what, number }: { what: W; number: string }): Treatment<W> {
  return { what, number: what === 'forward' ? plainNumber(number) : null };
}

/** Without the spaces and signs that people write between digits. */
export function plainNumber(number: string): string {
  return number.replaceAll(/[\s().\-/]/g, '');
}

/** When each of the order begins to ring, in seconds; null for those at whom it does not ring. */
export function startsOf(persons: readonly string[], members: readonly Member[], seconds: number): (number | null)[] {
  const receiving = new Set(members.filter((member) => member.receiving).map((member) => member.id));
  let step = 0;
  return persons.map((id) => (receiving.has(id) ? seconds * step++ : null));
}
