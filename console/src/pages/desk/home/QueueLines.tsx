import { Table } from '@mantine/core';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { DeskQueue } from '../../../wire/acd';
import { useDocuments } from '../../../wire/useLive';
import { useServerNow } from '../alert/useUnanswered';
import { useDuty } from '../OnDuty';
import styles from './QueueLines.module.css';
import { Section } from './Section';

/** How many wait in this agent's queues, and for how long. */
export function QueueLines() {
  const { home } = useWorkText().desk;
  const queues = useDocuments(useDuty(), 'queue/');
  if (queues.length === 0)
    return (
      <Section title={home.queues}>
        <p className={styles['empty']}>{home.noQueues}</p>
      </Section>
    );
  return (
    <Section title={home.queues}>
      <Table className={styles['table'] ?? ''} verticalSpacing={6} horizontalSpacing={4} withRowBorders={false}>
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th>{home.queues}</Table.Th>
            <Table.Th>{home.waiting}</Table.Th>
            <Table.Th>{home.longest}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {queues.map((queue) => (
            <Table.Tr key={queue.queueId}>
              <Table.Td className={styles['name'] ?? ''}>{queue.name}</Table.Td>
              <Waiting queue={queue} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Waiting({ queue }: { queue: DeskQueue }) {
  const { home } = useWorkText().desk;
  const now = useServerNow();
  if (queue.waiting === 0)
    return (
      <Table.Td colSpan={2} className={styles['waiting'] ?? ''}>
        {home.nobodyWaiting}
      </Table.Td>
    );
  return (
    <>
      <Table.Td className={styles['waiting'] ?? ''} data-some title={home.waiting}>
        {queue.waiting}
      </Table.Td>
      <Table.Td className={styles['longest'] ?? ''} title={home.longest}>
        {queue.longestSince !== null && duration(secondsSince(queue.longestSince, now))}
      </Table.Td>
    </>
  );
}
