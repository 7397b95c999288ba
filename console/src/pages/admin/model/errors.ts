import { Problem } from '../../../wire/api';
import { normalPath } from './path';

/** What a service said is wrong with a form: codes by the path of the setting; one that is about several, at each of them. */
export type FieldFaults = ReadonlyMap<string, string>;

export const noFaults: FieldFaults = new Map();

export function faultsOf(failure: unknown): FieldFaults {
  if (!(failure instanceof Problem)) return noFaults;
  return new Map(failure.errors.flatMap(({ field, code }) => field.split(', ').map((one) => [normalPath(one), code] as const)));
}

/** As `faultsOf`; a refusal that names no setting is shown at the one that its code is about, if there is one. */
export function refusalAt(failure: unknown, places: Readonly<Record<string, string>>): FieldFaults {
  const faults = faultsOf(failure);
  if (faults.size > 0 || !(failure instanceof Problem)) return faults;
  const place = Object.hasOwn(places, failure.code) ? places[failure.code] : undefined;
  return place === undefined ? noFaults : new Map([[place, failure.code]]);
}

/** The faults that remain when a setting is edited: not its own, nor those inside it or around it. */
export function withoutFaultsAt(faults: FieldFaults, path: string): FieldFaults {
  const edited = normalPath(path);
  const touches = (one: string) => one === edited || one.startsWith(`${edited}.`) || edited.startsWith(`${one}.`);
  return new Map([...faults].filter(([one]) => !touches(one)));
}
