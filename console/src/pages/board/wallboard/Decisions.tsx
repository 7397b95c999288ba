import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { absolute, relative } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import { useDocuments } from '../../../wire/useLive';
import { useNow } from '../../../wire/useNow';
import { useBoard } from '../BoardLive';
import styles from './Decisions.module.css';

const MOST = 12;

/** The latest offers, each with the way to its reason. @param queueName only this queue's; null for all */
export function Decisions({ queueName }: { queueName: string | null }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const now = useNow();
  const decisions = useDocuments(useBoard(), 'decision/')
    .filter((decision) => queueName === null || decision.queueName === queueName)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, MOST);
  return (
    <section className={styles['decisions']}>
      <h2 className={styles['title']}>{board.queue.decisions}</h2>
      {decisions.length === 0 && <p className={styles['empty']}>{board.queue.decisionsEmpty}</p>}
      <ol className={styles['list']}>
        {decisions.map((decision) => (
          <li key={decision.offerId} className={styles['item']}>
            <time dateTime={decision.at} title={absolute(decision.at, language)} className={styles['at']}>
              {relative(decision.at, now, language)}
            </time>
            <Link to={`/board/decisions/${decision.offerId}`} className={styles['link'] ?? ''}>
              {decision.customerName} <IconArrowRight size={14} aria-hidden /> {decision.agentName}
            </Link>
            {queueName === null && <span className={styles['queue']}>{decision.queueName}</span>}
            <span className={styles['outcome']} data-outcome={decision.outcome}>
              {board.outcomes[decision.outcome]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
