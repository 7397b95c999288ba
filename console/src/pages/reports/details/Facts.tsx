import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { SessionDetails, SessionRow } from '../../../wire/reports';
import { Outcome } from '../Outcome';
import { None } from '../sessions/SessionsTable';
import { Stars } from '../Stars';
import { Clock, When } from '../When';
import frame from '../Reports.module.css';
import styles from './Details.module.css';

/** Who, when, how long, and what became of it. */
export function Facts({ details: { row, rating } }: { details: SessionDetails }) {
  const { reports } = useWorkText();
  const words = reports.details;
  return (
    <div className={styles['facts']}>
      <div className={styles['who']}>
        <h1 className={frame['title']}>{row.customerName || row.topic || words.title}</h1>
        {row.number !== null && <span className={frame['dim']}>{words.number(row.number)}</span>}
        <Outcome row={row} />
      </div>
      <dl className={styles['list']}>
        <Fact name={words.requested}>
          <When at={row.requestedAt} />
        </Fact>
        <Fact name={words.waited}>{row.waitSeconds === null ? <None /> : duration(row.waitSeconds)}</Fact>
        <Fact name={words.started}>{row.startedAt === null ? <None /> : <Clock at={row.startedAt} />}</Fact>
        <Fact name={words.ended}>
          <End row={row} />
        </Fact>
        <Fact name={words.duration}>{row.durationSeconds === null ? <None /> : duration(row.durationSeconds)}</Fact>
        <Fact name={words.agent}>{row.agentName ?? <None />}</Fact>
        <Fact name={words.queue}>{row.queueName ?? <None />}</Fact>
        <Fact name={words.origin}>{reports.origins[row.origin]}</Fact>
        {row.trackingCodes !== '' && <Fact name={words.codes}>{row.trackingCodes}</Fact>}
        {row.topic !== '' && <Fact name={words.topic}>{row.topic}</Fact>}
        <Fact name={words.rating}>
          {rating ? <Stars stars={rating.stars} /> : <span className={frame['dim']}>{words.notRated}</span>}
        </Fact>
      </dl>
      {rating && rating.comment !== '' && <blockquote className={styles['comment']}>{rating.comment}</blockquote>}
    </div>
  );
}

function End({ row }: { row: SessionRow }) {
  const { details } = useWorkText().reports;
  if (row.endedAt !== null) return <Clock at={row.endedAt} />;
  return row.startedAt === null ? <None /> : <span>{details.running}</span>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A session that came back to its queue had several agents in turn. */
export function Requests({ requests }: { requests: readonly SessionRow[] }) {
  const { reports } = useWorkText();
  const words = reports.details;
  const columns = reports.sessions.columns;
  return (
    <section className={frame['panel']} aria-labelledby="details-requests">
      <h2 id="details-requests" className={styles['heading']}>
        {words.requests}
      </h2>
      <p className={styles['help']}>{words.requestsHelp}</p>
      <div className={frame['scroll']}>
        <Table verticalSpacing={4} horizontalSpacing="md" fz={13} aria-labelledby="details-requests">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.requestedAt}</Table.Th>
              <Table.Th>{words.origin}</Table.Th>
              <Table.Th>{columns.agentName}</Table.Th>
              <Table.Th>{columns.outcome}</Table.Th>
              <Table.Th ta="right">{columns.waitSeconds}</Table.Th>
              <Table.Th ta="right">{columns.durationSeconds}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {requests.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Clock at={row.requestedAt} />
                </Table.Td>
                <Table.Td>{reports.origins[row.origin]}</Table.Td>
                <Table.Td>{row.agentName ?? <None />}</Table.Td>
                <Table.Td>
                  <Outcome row={row} />
                </Table.Td>
                <Table.Td ta="right">{row.waitSeconds === null ? <None /> : duration(row.waitSeconds)}</Table.Td>
                <Table.Td ta="right">{row.durationSeconds === null ? <None /> : duration(row.durationSeconds)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
