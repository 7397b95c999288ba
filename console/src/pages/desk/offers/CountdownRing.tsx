import { useServerNow } from '../alert/useUnanswered';
import { countdown } from '../model/countdown';
import styles from './CountdownRing.module.css';

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

/** What is left of an offer, as a closing ring around the seconds. */
export function CountdownRing({
  from,
  until,
  label,
}: {
  from: string;
  until: string;
  label: (seconds: number) => string;
}) {
  const { secondsLeft, fraction, urgency } = countdown(from, until, useServerNow());
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
