import { Table } from '@mantine/core';
import { Link } from 'react-router';
import { duration, percent } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { BoardQueue } from '../../../wire/board';
import { useNow } from '../../../wire/useNow';
import { keptPercent } from '../model/history';
import { longestSeconds, needOf, standingOf } from '../model/need';
import { Spark } from '../Spark';
import { Standing } from '../Standing';
import styles from './Wallboard.module.css';

/** One queue: large numbers, each with its word in the column's head. */
export function QueueRow({ queue }: { queue: BoardQueue }) {
  const { board } = useWorkText();
  const now = useNow();
  const standing = standingOf(queue, now);
  return (
    <Table.Tr data-need={needOf(standing)} className={styles['row'] ?? ''}>
      <Table.Td>
        <Link
          to={`/board/queues/${queue.queueId}`}
          className={styles['name'] ?? ''}
          title={board.openQueue(queue.name)}
        >
          {queue.name}
        </Link>
        <Standing standing={standing} />
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>
        <span className={styles['big']}>{queue.waiting}</span>
        {(queue.messages ?? 0) > 0 && (
          <span className={styles['small']}>{board.messagesWaiting(queue.messages ?? 0)}</span>
        )}
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>
        <span className={styles['big']}>{queue.waiting > 0 ? duration(longestSeconds(queue, now)) : '–'}</span>
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>
        <Level queue={queue} />
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>
        <span className={styles['big']}>{queue.inSession}</span>
        {queue.offered > 0 && (
          <span className={styles['small']}>
            + {queue.offered} {board.columns.offered.toLowerCase()}
          </span>
        )}
      </Table.Td>
      <Table.Td>
        <Agents queue={queue} />
      </Table.Td>
      <Table.Td>
        <Today queue={queue} />
      </Table.Td>
      <Table.Td>
        <Spark values={queue.spark} />
      </Table.Td>
    </Table.Tr>
  );
}

function Level({ queue: { serviceLevel } }: { queue: BoardQueue }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const target = board.target(percent(serviceLevel.targetPercent, language), duration(serviceLevel.withinSeconds));
  return (
    <>
      <span className={styles['big']} data-below={isBelow(serviceLevel)}>
        {serviceLevel.percent === null ? '–' : percent(serviceLevel.percent, language)}
      </span>
      <span className={styles['small']}>{serviceLevel.percent === null ? board.noLevel : target}</span>
    </>
  );
}

export function isBelow({ percent: today, targetPercent }: BoardQueue['serviceLevel']): boolean {
  return today !== null && today < targetPercent;
}

function Agents({ queue }: { queue: BoardQueue }) {
  const { columns } = useWorkText().board;
  return (
    <span className={styles['agents']}>
      <span>
        <strong className={styles['big']}>{queue.available}</strong> {columns.available}
      </span>
      <span className={styles['small']}>
        {queue.busy} {columns.busy} · {queue.wrapUp} {columns.wrapUp} · {queue.away} {columns.away}
      </span>
    </span>
  );
}

function Today({ queue }: { queue: BoardQueue }) {
  const { columns } = useWorkText().board;
  const [language] = useLanguage();
  const kept = keptPercent(queue.estimate);
  const average = (seconds: number | null) => (seconds === null ? '–' : duration(seconds));
  return (
    <dl className={styles['today']}>
      <Figure label={columns.arrived} value={queue.arrivedToday} />
      <Figure label={columns.answered} value={queue.answeredToday} />
      <Figure label={columns.abandoned} value={queue.abandonedToday} />
      <Figure label={columns.averageWait} value={average(queue.averageWaitSeconds)} />
      <Figure label={columns.averageHandle} value={average(queue.averageHandleSeconds)} />
      {kept !== null && <Figure label={columns.kept} value={percent(kept, language)} />}
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: number | string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
