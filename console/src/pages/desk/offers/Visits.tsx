import { absolute, relative } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Visit } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import styles from './Visits.module.css';

/** When this customer was here before, in which queue, and who helped. */
export function Visits({ visits }: { visits: readonly Visit[] }) {
  const words = useWorkText().desk.offer;
  const [language] = useLanguage();
  const now = useServerNow();
  if (visits.length === 0) return words.firstTime;
  return (
    <ul className={styles['visits']}>
      {visits.map((visit) => (
        <li key={visit.at}>
          <time dateTime={visit.at} title={absolute(visit.at, language)}>
            {relative(visit.at, now, language)}
          </time>
          {' · '}
          {words.historyLine(visit.queueName, visit.agentName)}
        </li>
      ))}
    </ul>
  );
}
