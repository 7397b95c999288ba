import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Person, QueueSettings } from '../../../wire/admin';
import { ListPage } from '../list/ListPage';
import { useItems } from '../useItems';

export function Queues() {
  const { admin } = useWorkText();
  const words = admin.queues;
  const [loaded, again] = useItems<QueueSettings>('/api/acd/admin/queues');
  const [people] = useItems<Person>('/api/acd/admin/people');
  const members = (queue: QueueSettings) => people.value?.filter((person) => person.queues.includes(queue.id)).length;
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/queues"
      loaded={loaded}
      again={again}
      idOf={(queue) => queue.id}
      nameOf={(queue) => queue.name}
      textOf={(queue) => `${queue.name} ${queue.description} ${queue.skills.map((skill) => skill.skill).join(' ')}`}
      columns={[
        { title: words.columns.name, cell: (queue) => <div>{queue.description}</div> },
        { title: words.columns.members, cell: (queue) => members(queue) ?? '–' },
        { title: words.columns.policy, cell: (queue) => words.policies[queue.policy] },
        { title: words.columns.priority, cell: (queue) => queue.priority },
        {
          title: words.columns.target,
          cell: ({ serviceLevel }) => words.target(serviceLevel.targetPercent, duration(serviceLevel.withinSeconds)),
        },
      ]}
    />
  );
}
