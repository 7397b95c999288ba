import { useWorkText } from '../../text/useText';
import { sparkPoints } from './model/spark';
import styles from './Spark.module.css';

const WIDTH = 120;
const HEIGHT = 28;

/** Arrivals of the last twelve hours as a line; in words for who cannot see it. */
export function Spark({ values }: { values: readonly number[] }) {
  const { board } = useWorkText();
  const total = values.reduce((sum, value) => sum + value, 0);
  const label = board.sparkLabel(total, Math.max(0, ...values));
  return (
    <svg className={styles['spark']} viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} role="img" aria-label={label}>
      <title>{label}</title>
      <polyline points={sparkPoints(values, WIDTH, HEIGHT)} />
    </svg>
  );
}
