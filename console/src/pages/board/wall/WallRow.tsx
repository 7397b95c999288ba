import { duration, percent } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { BoardQueue } from '../../../wire/board';
import { useNow } from '../../../wire/useNow';
import { HistoryBars } from '../HistoryBars';
import { historyBars, keptPercent, sinceFirst } from '../model/history';
import { longestSeconds, needOf, standingOf } from '../model/need';
import { Standing } from '../Standing';
import { isBelow } from '../wallboard/QueueRow';
import styles from './Wall.module.css';

export function WallRow({ queue }: { queue: BoardQueue }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const now = useNow();
  const standing = standingOf(queue, now);
  const { columns } = board;
  const { serviceLevel: level, messages = 0 } = queue;
  const today = sinceFirst(queue.today ?? []);
  const kept = keptPercent(queue.estimate);
  const beside = [
    ...(messages > 0 ? [board.messagesWaiting(messages)] : []),
    ...(kept === null ? [] : [`${columns.kept} ${percent(kept, language)}`]),
  ];
  return (
    <li className={styles['row']} data-need={needOf(standing)}>
      <div className={styles['queue']}>
        <h2 className={styles['name']}>{queue.name}</h2>
        <span className={styles['standing']}>
          <Standing standing={standing} size={28} />
        </span>
        {beside.length > 0 && <span className={styles['beside']}>{beside.join(' · ')}</span>}
      </div>
      <dl className={styles['numbers']}>
        <Figure label={columns.waiting} value={String(queue.waiting)} />
        <Figure label={columns.longest} value={queue.waiting > 0 ? duration(longestSeconds(queue, now)) : '–'} />
        <Figure
          label={`${columns.serviceLevel} / ${percent(level.targetPercent, language)}`}
          value={level.percent === null ? '–' : percent(level.percent, language)}
          below={isBelow(level)}
        />
        <Figure label={columns.available} value={String(queue.available)} />
        <Figure label={columns.busy} value={String(queue.busy + queue.wrapUp)} />
        <Figure label={columns.away} value={String(queue.away)} />
      </dl>
      <div className={styles['history']}>
        {today.length > 0 && <HistoryBars bars={historyBars(today)} targetPercent={level.targetPercent} />}
      </div>
    </li>
  );
}

function Figure({ label, value, below = false }: { label: string; value: string; below?: boolean }) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd data-below={below}>{value}</dd>
    </div>
  );
}
