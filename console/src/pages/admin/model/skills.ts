import type { Person, QueueSettings, Skill } from '../../../wire/admin';

/** The skills that queues ask for or people have, each once, by name. */
export function skillsInUse(
  queues: readonly Pick<QueueSettings, 'skills'>[],
  people: readonly Pick<Person, 'skills'>[],
): string[] {
  const all: Skill[] = [...queues, ...people].flatMap((one) => one.skills);
  return [...new Set(all.map((one) => one.skill).filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b));
}
