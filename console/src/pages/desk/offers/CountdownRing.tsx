import { countdown } from '../model/countdown';
import styles from './CountdownRing.module.css';

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

/** What is left of an offer or of a call that rings, as a closing ring around the seconds. */
export function CountdownRing({
  from,
  until,
  now,
  label,
}: {
  from: string;
  until: string;
  /** The server's time, in milliseconds. */
  now: number;
  label: (seconds: number) => string;
}) {
  const { secondsLeft, fraction, urgency } = countdown(from, until, now);
  return (
    <span
      className={styles['ring']}
      data-urgency={urgency}
      role="timer"
      aria-live="off"
      aria-label={label(secondsLeft)}
    >
      <svg viewBox="0 0 48 48" aria-hidden>
        <circle cx="24" cy="24" r={RADIUS} className={styles['track']} />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          className={styles['left']}
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - fraction)}
        />
      </svg>
      <span aria-hidden className={styles['seconds']}>
        {secondsLeft}
      </span>
    </span>
  );
}
