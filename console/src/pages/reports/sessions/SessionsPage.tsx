import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { Empty, Failed } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { SessionRows } from '../../../wire/reports';
import { useLoad } from '../../../wire/useLoad';
import { FilterBar } from '../asking/FilterBar';
import { FilterWords } from '../asking/FilterWords';
import { timeZone } from '../asking/period';
import { filterOf, isNarrowed, narrowed, question, sizes, withParameter } from '../asking/question';
import { sortedBy, sortingOf } from '../asking/sorting';
import { useToday } from '../asking/useToday';
import { ReportHead } from '../ReportHead';
import { fields, usual } from './columns';
import { TableFoot } from './TableFoot';
import { SessionsTable, SkeletonTable } from './SessionsTable';

/** The session query tool: every part of the question is in the address. */
export function SessionsPage() {
  const { reports } = useWorkText();
  const words = reports.sessions;
  const [language] = useLanguage();
  const { api, roles } = useWorker();
  const [address, setAddress] = useSearchParams();
  const today = useToday();
  const filter = filterOf(address, today);
  const sorting = sortingOf(address, fields, usual);
  const page = Math.max(1, Number.parseInt(address.get('page') ?? '1', 10) || 1);
  const size = sizes.find((known) => String(known) === address.get('size')) ?? sizes[0];

  const asked = question(filter, timeZone());
  asked.set('sort', sorting.field);
  asked.set('direction', sorting.direction);
  const csv = `/api/reports/sessions.csv?${asked.toString()}&lang=${language}`;
  const path = `/api/reports/sessions?${asked.toString()}&page=${page}&size=${size}`;
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => ({ path, rows: await api.get<SessionRows>(path, signal) }),
      [api, path],
    ),
  );
  const rows = loaded.value?.rows;
  const narrow = (change: Parameters<typeof narrowed>[1]) => setAddress(narrowed(address, change, today));

  return (
    <>
      <ReportHead
        title={words.title}
        intro={roles.has('supervisor') || roles.has('admin') ? words.all : words.own}
        csv={csv}
        fileName={`${words.title.toLowerCase()} ${filter.from} ${filter.to}.csv`}
      />
      <FilterWords filter={filter} />
      <FilterBar filter={filter} today={today} change={narrow} single />
      {loaded.state === 'failed' && <Failed title={words.failed} failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !rows && <SkeletonTable />}
      {rows?.total === 0 && loaded.state !== 'failed' && (
        <Nothing narrow={isNarrowed(filter) ? () => narrow({ queue: '', agent: '', outcome: '', text: '' }) : undefined} />
      )}
      {rows && rows.total > 0 && (
        <>
          <SessionsTable
            rows={rows.items}
            stale={loaded.value?.path !== path}
            sorting={sorting}
            sort={(next) => setAddress(sortedBy(address, next))}
          />
          <TableFoot
            total={rows.total}
            page={rows.page}
            size={rows.size}
            go={(to) => setAddress(withParameter(address, 'page', to === 1 ? '' : String(to)))}
            resize={(to) =>
              setAddress(withParameter(withParameter(address, 'page', ''), 'size', to === sizes[0] ? '' : String(to)))
            }
          />
        </>
      )}
    </>
  );
}

function Nothing({ narrow }: { narrow: (() => void) | undefined }) {
  const { reports } = useWorkText();
  const words = reports.sessions;
  if (!narrow) return <Empty title={words.emptyTitle}>{words.empty}</Empty>;
  return (
    <Empty title={words.nothingTitle}>
      {words.nothing}
      <br />
      <Button mt="md" size="xs" variant="default" onClick={narrow}>
        {reports.filter.reset}
      </Button>
    </Empty>
  );
}
