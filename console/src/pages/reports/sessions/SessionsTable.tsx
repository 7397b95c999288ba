import { Skeleton, Table } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { duration } from '../../../text/format';
import { useText, useWorkText } from '../../../text/useText';
import type { SessionRow } from '../../../wire/reports';
import type { Sorting } from '../asking/sorting';
import { Outcome } from '../Outcome';
import { SortHead } from '../SortHead';
import { Stars } from '../Stars';
import { Clock, When } from '../When';
import frame from '../Reports.module.css';
import { fields, isFigure, natural, type Field } from './columns';
import styles from './SessionsTable.module.css';

interface Props {
  rows: readonly SessionRow[];
  /** The next answer is on its way; these rows are those of the question before. */
  stale: boolean;
  sorting: Sorting<Field>;
  sort: (next: Sorting<Field>) => void;
}

export function SessionsTable({ rows, stale, sorting, sort }: Props) {
  const { reports } = useWorkText();
  const words = reports.sessions;
  return (
    <div className={`${frame['panel']} ${frame['scroll']}`} data-stale={stale || undefined}>
      <Table
        className={styles['table'] ?? ''}
        highlightOnHover
        verticalSpacing={6}
        horizontalSpacing={9}
        aria-label={words.caption}
        aria-busy={stale}
      >
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <SortHead
                key={field}
                field={field}
                label={words.columns[field]}
                natural={natural(field)}
                sorting={sorting}
                sort={sort}
                figures={isFigure(field)}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row }: { row: SessionRow }) {
  const { reports } = useWorkText();
  const navigate = useNavigate();
  // So that the details know the way back to this very list.
  const state = { list: useLocation().search };
  const to = `/reports/sessions/${row.sessionId ?? row.id}`;
  return (
    // The link serves the keyboard; the whole row is a larger target for the pointer.
    <Table.Tr className={styles['row'] ?? ''} onClick={() => void navigate(to, { state })}>
      <Table.Td className={styles['nowrap'] ?? ''}>
        <When at={row.requestedAt} />
      </Table.Td>
      <Table.Td className={styles['customer'] ?? ''}>
        <Link to={to} state={state} className={styles['name'] ?? ''} onClick={(event) => event.stopPropagation()}>
          {nameOf(row) || reports.sessions.unnamed}
        </Link>
        {row.customerEmail !== null && <span className={styles['email']}>{row.customerEmail}</span>}
      </Table.Td>
      <Table.Td className={styles['short'] ?? ''} title={row.queueName ?? undefined}>
        {row.queueName ?? <None />}
      </Table.Td>
      <Table.Td className={styles['short'] ?? ''} title={row.agentName ?? undefined}>
        {row.agentName ?? <None />}
      </Table.Td>
      <Table.Td>
        <Outcome row={row} />
      </Table.Td>
      <Table.Td data-figures>{row.waitSeconds === null ? <None /> : duration(row.waitSeconds)}</Table.Td>
      <Table.Td>{row.startedAt === null ? <None /> : <Clock at={row.startedAt} />}</Table.Td>
      <Table.Td>{row.endedAt === null ? <None /> : <Clock at={row.endedAt} />}</Table.Td>
      <Table.Td data-figures>{row.durationSeconds === null ? <None /> : duration(row.durationSeconds)}</Table.Td>
      <Table.Td data-figures>{row.rating === null ? <None /> : <Stars stars={row.rating} />}</Table.Td>
      <Table.Td className={styles['nowrap'] ?? ''}>{row.number ?? <None />}</Table.Td>
    </Table.Tr>
  );
}

function nameOf(row: SessionRow): string {
  return row.customerName || row.topic;
}

export function None() {
  return (
    <span className={frame['dim']} aria-hidden>
      –
    </span>
  );
}

/** The table while its first rows are on their way. */
export function SkeletonTable() {
  const { common } = useText();
  return (
    <div className={frame['panel']} aria-busy="true">
      <span className="visually-hidden" role="status">
        {common.loading}
      </span>
      {Array.from({ length: 10 }, (_, row) => (
        <div key={row} className={styles['skeleton']}>
          <Skeleton height={14} width="12%" />
          <Skeleton height={14} width="20%" />
          <Skeleton height={14} width="14%" />
          <Skeleton height={14} width="14%" />
          <Skeleton height={14} width="30%" />
        </div>
      ))}
    </div>
  );
}
