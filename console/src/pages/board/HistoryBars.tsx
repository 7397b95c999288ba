import type { HistoryBar } from './model/history';
import { levelLines } from './model/history';
import styles from './HistoryBars.module.css';

interface Props {
  bars: readonly HistoryBar[];
  targetPercent: number;
  /** What a pointer reads on a bar; none on the wall. */
  title?: (bar: HistoryBar) => string;
}

/** The shape of a queue's day: bars of what became of who came, and over them the service level with its target. */
export function HistoryBars({ bars, targetPercent, title }: Props) {
  return (
    <div className={styles['plot']} aria-hidden>
      <div className={styles['bars']}>
        {bars.map((bar) => (
          <div key={bar.half.from} className={styles['slot']} title={title?.(bar)}>
            <div data-part="open" style={{ height: `${bar.open}%` }} />
            <div data-part="gaveUp" style={{ height: `${bar.gaveUp}%` }} />
            <div data-part="late" style={{ height: `${bar.late}%` }} />
            <div data-part="inTime" style={{ height: `${bar.inTime}%` }} />
          </div>
        ))}
      </div>
      <svg className={styles['level']} viewBox="0 0 100 100" preserveAspectRatio="none">
        <line className={styles['target']} x1="0" x2="100" y1={100 - targetPercent} y2={100 - targetPercent} />
        {levelLines(bars).map((points) => (
          <polyline key={points} points={points} className={styles['line']} />
        ))}
      </svg>
    </div>
  );
}
