import { Badge, Text } from '@mantine/core';
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
        [entryPoint.name, ...entryPoint.origins, ...queuesOf(entryPoint).map(queueOf)].join(' ')
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
        { title: words.columns.queue, cell: (entryPoint) => <Leads to={queueOf(entryPoint.defaultQueueId)} rules={entryPoint.rules.length} /> },
        { title: words.columns.language, cell: (entryPoint) => words.languages[entryPoint.language] },
        { title: words.columns.questions, cell: (entryPoint) => entryPoint.fields.length },
      ]}
    />
  );
}

function queuesOf({ defaultQueueId, rules }: EntryPointSettings): string[] {
  return [defaultQueueId, ...rules.map((rule) => rule.queueId)];
}

/** The queue for everybody, and that some are led elsewhere. */
function Leads({ to, rules }: { to: string; rules: number }) {
  const { entryPoints } = useWorkText().admin;
  return (
    <>
      {to}
      {rules > 0 && (
        <Text size="sm" c="dimmed">
          {entryPoints.andRules(rules)}
        </Text>
      )}
    </>
  );
}
