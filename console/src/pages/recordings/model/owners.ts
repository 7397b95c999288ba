/** Somebody who works here. */
export interface Colleague {
  id: string;
  name: string;
}

/** By name, nobody twice; who has no name yet goes by the id. */
export function byName(people: readonly Colleague[]): readonly Colleague[] {
  const all = new Map(people.toReversed().map(({ id, name }) => [id, name || id]));
  return [...all].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** To whom a recording can be given: not to whoever has it. */
export function newOwners(people: readonly Colleague[], ownerId: string): readonly Colleague[] {
  return people.filter(({ id }) => id !== ownerId);
}
