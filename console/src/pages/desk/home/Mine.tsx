import { IconHeadset, IconPencil, IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { duration, secondsSince, secondsUntil } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import { useServerNow } from '../alert/useUnanswered';
import type { SessionTab } from '../model/tabs';
import styles from './Mine.module.css';
import { Section } from './Section';

/** The sessions that this agent has now; one press brings each to the front. */
export function Mine({ tabs, inFront }: { tabs: readonly SessionTab[]; inFront: string | null }) {
  const { home, session } = useWorkText().desk;
  return (
    <Section title={home.mine}>
      {tabs.length === 0 && <p className={styles['empty']}>{home.mineEmpty}</p>}
      <ul className={styles['list']}>
        {tabs.map((tab) => (
          <li key={tab.sessionId}>
            <Link
              to={`/desk/sessions/${tab.sessionId}`}
              className={styles['item'] ?? ''}
              aria-current={tab.sessionId === inFront ? 'page' : undefined}
            >
              <Kind tab={tab} />
              <span className={styles['name']}>{tab.title || session.unnamed}</span>
              <State tab={tab} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Kind({ tab }: { tab: SessionTab }) {
  const Icon = tab.work === null ? IconUsers : tab.work.state === 'wrap-up' ? IconPencil : IconHeadset;
  return <Icon size={16} aria-hidden className={styles['icon'] ?? ''} />;
}

function State({ tab: { work } }: { tab: SessionTab }) {
  const { home, session } = useWorkText().desk;
  const now = useServerNow();
  const words = () => {
    if (work === null) return session.assistant;
    if (work.state === 'in-session') return home.inSession(duration(secondsSince(work.since, now)));
    return work.wrapUpUntil === null ? home.wrapUpOpen : home.wrapUp(duration(secondsUntil(work.wrapUpUntil, now)));
  };
  return <span className={styles['state']}>{words()}</span>;
}
