import type { Person } from '../../../../wire/admin';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { NONE } from './keeping';

export const newPhone: Phone = {
  personId: '',
  name: '',
  kind: 'person',
  licensed: true,
  number: '',
  location: '',
  version: NONE,
};

/** A phone as it is typed, without what is typed besides. */
export function phoneOf({ personId, name, number, location, ...form }: Phone): Phone {
  return { ...form, personId: personId.trim(), name: name.trim(), number: plainNumber(number), location: location.trim() };
}

/** Who signs in here and has no telephone yet. */
export function withoutPhone(people: readonly Person[], phones: readonly Phone[]): Person[] {
  const known = new Set(phones.map((phone) => phone.personId));
  return people.filter((person) => !known.has(person.agentId)).sort((a, b) => a.name.localeCompare(b.name));
}

/** Who can have lines. */
export function owners(phones: readonly Phone[]): Phone[] {
  return phones.filter((phone) => phone.kind === 'person' && phone.licensed).sort((a, b) => a.name.localeCompare(b.name));
}
