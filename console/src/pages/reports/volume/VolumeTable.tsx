import { Table } from '@mantine/core';
import { count, duration, percent } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { CallVolume, Spread, VolumeRow } from '../../../wire/reports';
import { sorted, type Sorting } from '../asking/sorting';
import { None } from '../sessions/SessionsTable';
import { SortHead } from '../SortHead';
import frame from '../Reports.module.css';
import { fields, valueOf, type Field } from './columns';
import styles from './VolumeTable.module.css';

interface Props {
  volume: CallVolume;
  label: (row: VolumeRow) => string;
  /** What the lines stand for: a day, an hour, a queue. */
  head: string;
  byName: boolean;
  sorting: Sorting<Field>;
  sort: (next: Sorting<Field>) => void;
}

export function VolumeTable({ volume, label, head, byName, sorting, sort }: Props) {
  const { reports } = useWorkText();
  const words = reports.volume;
  const names: Record<Field, string> = {
    label: head,
    requests: words.requests,
    handled: words.handled,
    handledPercent: words.handledPercent,
    abandoned: words.abandoned,
    left: words.left,
    refused: words.refused,
    closed: words.closed,
    open: words.open,
    waitMinimum: words.minimum,
    waitAverage: words.average,
    waitMaximum: words.maximum,
    sessionMinimum: words.minimum,
    sessionAverage: words.average,
    sessionMaximum: words.maximum,
  };
  const rows = sorted(volume.items, (row) => valueOf(row, sorting.field, byName), sorting.direction);
  return (
    <div className={`${frame['panel']} ${frame['scroll']}`}>
      <Table className={styles['table'] ?? ''} highlightOnHover verticalSpacing={4} horizontalSpacing={7} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td colSpan={9} />
            <Table.Th scope="colgroup" colSpan={3} className={styles['group'] ?? ''}>
              {words.waits}
            </Table.Th>
            <Table.Th scope="colgroup" colSpan={3} className={styles['group'] ?? ''}>
              {words.sessions}
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            {fields.map((field) => (
              <SortHead
                key={field}
                field={field}
                label={names[field]}
                natural={field === 'label' ? 'asc' : 'desc'}
                sorting={sorting}
                sort={sort}
                figures={field !== 'label'}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key} className={row.requests === 0 ? frame['dim'] ?? '' : ''}>
              <Table.Th scope="row" title={label(row)}>
                {label(row)}
              </Table.Th>
              <Figures row={row} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{words.total}</Table.Th>
            <Figures row={volume.total} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}

function Figures({ row }: { row: VolumeRow }) {
  const [language] = useLanguage();
  return (
    <>
      <Table.Td data-figures>{count(row.requests, language)}</Table.Td>
      <Table.Td data-figures>{count(row.handled, language)}</Table.Td>
      <Table.Td data-figures>{row.handledPercent === null ? <None /> : percent(row.handledPercent, language)}</Table.Td>
      <Table.Td data-figures>{count(row.abandoned, language)}</Table.Td>
      <Table.Td data-figures>{count(row.left, language)}</Table.Td>
      <Table.Td data-figures>{count(row.refused, language)}</Table.Td>
      <Table.Td data-figures>{count(row.closed, language)}</Table.Td>
      <Table.Td data-figures>{count(row.open, language)}</Table.Td>
      <Times spread={row.waitSeconds} />
      <Times spread={row.sessionSeconds} />
    </>
  );
}

function Times({ spread }: { spread: Spread }) {
  return [spread.minimum, spread.average, spread.maximum].map((seconds, index) => (
    <Table.Td key={index} data-figures>
      {seconds === null ? <None /> : duration(seconds)}
    </Table.Td>
  ));
}
