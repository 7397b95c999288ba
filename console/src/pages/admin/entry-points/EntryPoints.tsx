import { Badge } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { EntryPointSettings, QueueSettings } from '../../../wire/admin';
import { ListPage } from '../list/ListPage';
import { useItems } from '../useItems';

export function EntryPoints() {
  const { admin } = useWorkText();
  const words = admin.entryPoints;
  const [loaded, again] = useItems<EntryPointSettings>('/api/acd/admin/entry-points');
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  const queueOf = (id: string) => queues.value?.find((queue) => queue.id === id)?.name ?? id;
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      empty={words.empty}
      addLabel={words.add}
      place="/admin/entry-points"
      loaded={loaded}
      again={again}
      idOf={(entryPoint) => entryPoint.id}
      nameOf={(entryPoint) => entryPoint.name}
      textOf={(entryPoint) =>
        `${entryPoint.name} ${entryPoint.origins.join(' ')} ${queueOf(entryPoint.defaultQueueId)}`
      }
      columns={[
        { title: words.columns.name, cell: (entryPoint) => <div>{entryPoint.origins.join(', ')}</div> },
        {
          title: words.columns.state,
          cell: ({ enabled }) => (
            <Badge variant="light" color={enabled ? 'green' : 'gray'}>
              {enabled ? words.enabled : words.disabled}
            </Badge>
          ),
        },
        { title: words.columns.queue, cell: (entryPoint) => queueOf(entryPoint.defaultQueueId) },
        { title: words.columns.language, cell: (entryPoint) => words.languages[entryPoint.language] },
        { title: words.columns.questions, cell: (entryPoint) => entryPoint.fields.length },
      ]}
    />
  );
}
