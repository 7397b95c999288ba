import { useWorkText } from '../../../text/useText';
import type { Person, QueueSettings } from '../../../wire/admin';
import { ListPage } from '../list/ListPage';
import { useItems } from '../useItems';

export function People() {
  const { admin } = useWorkText();
  const words = admin.people;
  const [loaded, again] = useItems<Person>('/api/acd/admin/people');
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  const names = new Map(queues.value?.map((queue) => [queue.id, queue.name]));
  const queuesOf = (person: Person) => person.queues.map((id) => names.get(id) ?? id).join(', ');
  const skillsOf = (person: Person) =>
    person.skills.map(({ skill, level }) => admin.skills.line(skill, level)).join(', ');
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/people"
      loaded={loaded}
      again={again}
      idOf={(person) => person.agentId}
      nameOf={(person) => person.name || person.email || person.agentId}
      textOf={(person) => `${person.name} ${person.email} ${queuesOf(person)} ${skillsOf(person)}`}
      columns={[
        { title: words.columns.name, cell: (person) => <div>{person.email}</div> },
        { title: words.columns.queues, cell: (person) => queuesOf(person) || words.noQueue },
        { title: words.columns.skills, cell: (person) => skillsOf(person) || words.noSkill },
        { title: words.columns.capacity, cell: (person) => person.capacity },
      ]}
    />
  );
}
