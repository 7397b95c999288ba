import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import { useDocument } from '../../../wire/useLive';
import { useDuty } from '../OnDuty';
import styles from './MyDay.module.css';
import { Section } from './Section';

/** What this agent did since midnight. */
export function MyDay() {
  const { day: words } = useWorkText().desk;
  const day = useDocument(useDuty(), 'day');
  if (!day) return null;
  const nothing = day.handled + day.missed + day.declined === 0;
  return (
    <Section title={words.title}>
      {nothing ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : (
        <dl className={styles['day']} title={words.since}>
          <Figure label={words.handled} value={String(day.handled)} />
          <Figure label={words.time} value={duration(day.handledSeconds)} />
          {day.handled > 0 && <Figure label={words.average} value={duration(day.handledSeconds / day.handled)} />}
          <Figure label={words.missed} value={String(day.missed)} />
          <Figure label={words.declined} value={String(day.declined)} />
        </dl>
      )}
    </Section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
