import { SegmentedControl, Skeleton } from '@mantine/core';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { absoluteDay, shortDay } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { CallVolume, VolumeRow } from '../../../wire/reports';
import { useLoad } from '../../../wire/useLoad';
import { FilterBar } from '../asking/FilterBar';
import { FilterWords } from '../asking/FilterWords';
import { timeZone } from '../asking/period';
import { filterOf, narrowed, question, withParameter } from '../asking/question';
import { sortedBy, sortingOf } from '../asking/sorting';
import { useToday } from '../asking/useToday';
import { ReportHead } from '../ReportHead';
import frame from '../Reports.module.css';
import { fields, usual } from './columns';
import { VolumeChart } from './VolumeChart';
import { VolumeTable } from './VolumeTable';
import styles from './VolumePage.module.css';

const ways = ['day', 'hour', 'queue'] as const;

/** Call volume: its shape, then its figures. */
export function VolumePage() {
  const { reports } = useWorkText();
  const words = reports.volume;
  const [language] = useLanguage();
  const { api, roles } = useWorker();
  const [address, setAddress] = useSearchParams();
  const today = useToday();
  const filter = { ...filterOf(address, today), outcome: '' as const, text: '' };
  const by = ways.find((way) => way === address.get('by')) ?? 'day';
  const sorting = sortingOf(address, fields, usual);
  const asked = `${question(filter, timeZone()).toString()}&by=${by}`;
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => ({
        by,
        volume: await api.get<CallVolume>(`/api/reports/call-volume?${asked}`, signal),
      }),
      [api, asked, by],
    ),
  );
  const shown = loaded.value;
  const label = (row: VolumeRow) => (shown?.by === 'day' ? absoluteDay(row.key, language) : row.label);
  const short = (row: VolumeRow) => (shown?.by === 'day' ? shortDay(row.key, language) : shown?.by === 'hour' ? row.key : row.label);
  return (
    <>
      <ReportHead
        title={words.title}
        intro={roles.has('supervisor') || roles.has('admin') ? words.all : words.own}
        csv={`/api/reports/call-volume.csv?${asked}&lang=${language}`}
        fileName={`${words.title.toLowerCase()} ${filter.from} ${filter.to}.csv`}
      />
      <FilterWords filter={filter} />
      <FilterBar
        filter={filter}
        today={today}
        change={(change) => setAddress(narrowed(address, change, today))}
        single={false}
      >
        <div className={styles['by']}>
          <span id="volume-by" className={styles['byLabel']}>
            {words.by}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="volume-by"
            data={ways.map((value) => ({ value, label: words.bys[value] }))}
            value={by}
            onChange={(way) => setAddress(withParameter(address, 'by', way === 'day' ? '' : way))}
          />
        </div>
      </FilterBar>
      {loaded.state === 'failed' &&
        (isTooLong(loaded.failure) ? (
          <Empty title={words.failed}>{words.tooLong}</Empty>
        ) : (
          <Failed title={words.failed} failure={loaded.failure} retry={again} />
        ))}
      {loaded.state === 'loading' && !shown && (
        <div className={frame['panel']}>
          <Skeleton height={200} m="md" width="auto" />
          <Loading lines={8} />
        </div>
      )}
      {shown && loaded.state !== 'failed' && shown.volume.total.requests === 0 && (
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      )}
      {shown && loaded.state !== 'failed' && shown.volume.total.requests > 0 && (
        <>
          <div className={frame['panel']}>
            <VolumeChart rows={shown.volume.items} label={label} short={short} />
          </div>
          <VolumeTable
            volume={shown.volume}
            label={label}
            head={words.bys[shown.by]}
            byName={shown.by === 'queue'}
            sorting={sorting}
            sort={(next) => setAddress(sortedBy(address, next))}
          />
        </>
      )}
    </>
  );
}

function isTooLong(failure: unknown): boolean {
  return failure instanceof Problem && failure.errors.some(({ field, code }) => field === 'from' && code === 'too-long');
}
