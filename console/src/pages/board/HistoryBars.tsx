import type { HistoryBar } from './model/history';
import { levelLines, parts } from './model/history';
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
            {parts.toReversed().map((part) => (
              <div key={part} data-part={part} style={{ height: `${bar.heights[part]}%` }} />
            ))}
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
