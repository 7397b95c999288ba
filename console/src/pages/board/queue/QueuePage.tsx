import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useParams, Link } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { duration, percent } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { BoardQueue } from '../../../wire/board';
import { useDocument, useDocuments } from '../../../wire/useLive';
import { useNow } from '../../../wire/useNow';
import { BoardHead } from '../BoardHead';
import { useBoard } from '../BoardLive';
import { keptPercent } from '../model/history';
import { longestSeconds, standingOf } from '../model/need';
import { Standing } from '../Standing';
import { Decisions } from '../wallboard/Decisions';
import { Agents } from './Agents';
import { History } from './History';
import styles from './QueuePage.module.css';
import { Requests } from './Requests';

/** One queue from near: who waits, who could answer, what was decided. */
export function QueuePage() {
  const { board } = useWorkText();
  const { queueId = '' } = useParams();
  const live = useBoard();
  const queue = useDocument(live, `queue/${queueId}`);
  const known = useDocument(live, 'site') !== undefined;
  if (!queue) return known ? <Empty title={board.queue.gone}>{<BackLink />}</Empty> : <Loading />;
  return <Known queue={queue} />;
}

function BackLink() {
  const { board } = useWorkText();
  return (
    <Anchor component={Link} to="/board">
      {board.all}
    </Anchor>
  );
}

function Known({ queue }: { queue: BoardQueue }) {
  const live = useBoard();
  const now = useNow();
  const all = useDocuments(live, 'request/');
  const everyone = useDocuments(live, 'agent/');
  const queues = useDocuments(live, 'queue/').length - 1;
  const requests = useMemo(() => all.filter((request) => request.queueId === queue.queueId), [all, queue.queueId]);
  const agents = everyone.filter((agent) => agent.queues.includes(queue.name));
  const floor = useMemo(() => ({ queues, agents: everyone.length }), [queues, everyone.length]);
  return (
    <div className={styles['page']}>
      <BackLink />
      <BoardHead title={queue.name}>
        <Standing standing={standingOf(queue, now)} size={20} />
      </BoardHead>
      <Numbers queue={queue} />
      <div className={styles['columns']}>
        <Requests queue={queue} requests={requests} floor={floor} />
        <Agents agents={agents} />
      </div>
      <History queue={queue} />
      <Decisions queueName={queue.name} />
    </div>
  );
}

function Numbers({ queue }: { queue: BoardQueue }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const now = useNow();
  const { columns } = board;
  const { serviceLevel: level } = queue;
  const average = (seconds: number | null) => (seconds === null ? '–' : duration(seconds));
  return (
    <dl className={styles['numbers']}>
      <Figure label={columns.waiting} value={String(queue.waiting)} />
      <Figure label={columns.longest} value={queue.waiting > 0 ? duration(longestSeconds(queue, now)) : '–'} />
      <Figure
        label={columns.serviceLevel}
        value={level.percent === null ? '–' : percent(level.percent, language)}
        more={board.target(percent(level.targetPercent, language), duration(level.withinSeconds))}
      />
      <Figure label={columns.messages} value={String(queue.messages ?? 0)} />
      <Figure label={columns.offered} value={String(queue.offered)} />
      <Figure label={columns.inSession} value={String(queue.inSession)} />
      <Figure label={columns.answered} value={String(queue.answeredToday)} more={board.today} />
      <Figure label={columns.abandoned} value={String(queue.abandonedToday)} more={board.today} />
      <Figure label={columns.averageWait} value={average(queue.averageWaitSeconds)} more={board.today} />
      <Figure label={columns.averageHandle} value={average(queue.averageHandleSeconds)} more={board.today} />
      <Kept queue={queue} />
    </dl>
  );
}

/** How far the waits that customers were told came true. */
function Kept({ queue: { estimate } }: { queue: BoardQueue }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const kept = keptPercent(estimate);
  return (
    <Figure
      label={board.columns.kept}
      value={kept === null ? '–' : percent(kept, language)}
      more={kept === null || !estimate ? board.keptNone : board.kept(estimate.kept, estimate.told)}
    />
  );
}

function Figure({ label, value, more }: { label: string; value: string; more?: string }) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd>
        {value}
        {more !== undefined && <span className={styles['more']}>{more}</span>}
      </dd>
    </div>
  );
}
