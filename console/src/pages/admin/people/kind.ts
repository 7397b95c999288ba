import type { Admin } from '../../../text';
import type { Person } from '../../../wire/admin';
import { labelIn, type Kind } from '../form/kind';
import type { Names } from '../model/inWords';

export const newPerson: Person = {
  agentId: '',
  name: '',
  email: '',
  capacity: 1,
  queues: [],
  skills: [],
  version: 0,
};

export function personKind(admin: Admin, queues: Names): Kind<Person> {
  return {
    collection: '/api/acd/admin/people',
    place: '/admin/people',
    idOf: (person) => person.agentId,
    nameOf: (person) => person.name,
    labelOf: labelIn(admin.people.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: queues,
    codes: {},
  };
}
