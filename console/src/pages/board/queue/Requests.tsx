import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useHasRole } from '../../../identity/SignedIn';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { BoardRequest } from '../../../wire/acd';
import { useNow } from '../../../wire/useNow';
import styles from './QueuePage.module.css';

const order: Record<BoardRequest['state'], number> = { offered: 0, waiting: 1, 'in-session': 2 };

/** Everyone in the queue: those being offered, those who wait by their place, those being helped. */
export function Requests({ requests }: { requests: readonly BoardRequest[] }) {
  const words = useWorkText().board.queue;
  const sorted = [...requests].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.position ?? 0) - (b.position ?? 0) ||
      Date.parse(a.since) - Date.parse(b.since),
  );
  return (
    <section>
      <h2 className={styles['title']}>{words.requests}</h2>
      {sorted.length === 0 ? (
        <p className={styles['empty']}>{words.requestsEmpty}</p>
      ) : (
        <div className={styles['scroll']}>
          <Table className={styles['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles['number'] ?? ''}>{words.position}</Table.Th>
                <Table.Th>{words.customer}</Table.Th>
                <Table.Th>{words.state}</Table.Th>
                <Table.Th className={styles['number'] ?? ''}>{words.since}</Table.Th>
                <Table.Th>{words.with}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.map((request) => (
                <Row key={request.requestId} request={request} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Row({ request }: { request: BoardRequest }) {
  const words = useWorkText().board.queue;
  const now = useNow();
  return (
    <Table.Tr>
      <Table.Td className={styles['number'] ?? ''}>{request.position ?? '–'}</Table.Td>
      <Table.Td>{request.customerName || '–'}</Table.Td>
      <Table.Td>{words.states[request.state]}</Table.Td>
      <Table.Td className={styles['number'] ?? ''}>{duration(secondsSince(request.since, now))}</Table.Td>
      <Table.Td>
        <With request={request} />
      </Table.Td>
    </Table.Tr>
  );
}

function With({ request: { agentName, sessionId, state } }: { request: BoardRequest }) {
  const words = useWorkText().board.queue;
  const isAgent = useHasRole('agent');
  if (state !== 'in-session' || sessionId === null || !isAgent) return agentName;
  return (
    <>
      {agentName}{' '}
      <Anchor component={Link} to={`/desk/sessions/${sessionId}`}>
        {words.openSession}
      </Anchor>
    </>
  );
}
