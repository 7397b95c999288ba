import { IconHeadset, IconPencil, IconUsers } from '@tabler/icons-react';
import { Link, useMatch } from 'react-router';
import { duration, secondsSince, secondsUntil } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import { kindOf } from '../model/kinds';
import { placeOfWork, type SessionTab } from '../model/tabs';
import { KindIcon } from '../task/KindIcon';
import styles from './Mine.module.css';
import { Section } from './Section';

interface Props {
  tabs: readonly SessionTab[];
  tasks: readonly Work[];
  inFront: string | null;
}

/** The sessions and other work that this agent has now; one press brings each to the front. */
export function Mine({ tabs, tasks, inFront }: Props) {
  const { home, session } = useWorkText().desk;
  return (
    <Section title={home.mine}>
      {tabs.length + tasks.length === 0 && <p className={styles['empty']}>{home.mineEmpty}</p>}
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
              <State work={tab.work} />
            </Link>
          </li>
        ))}
        {tasks.map((task) => (
          <Task key={task.requestId} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function Kind({ tab }: { tab: SessionTab }) {
  const Icon = tab.work === null ? IconUsers : tab.work.state === 'wrap-up' ? IconPencil : IconHeadset;
  return <Icon size={16} aria-hidden className={styles['icon'] ?? ''} />;
}

function Task({ task }: { task: Work }) {
  const { offer } = useWorkText().desk;
  const isFront = useMatch('/desk/work/:requestId')?.params.requestId === task.requestId;
  return (
    <li>
      <Link to={placeOfWork(task)} className={styles['item'] ?? ''} aria-current={isFront ? 'page' : undefined}>
        <span className={styles['icon']}>
          <KindIcon kind={kindOf(task)} />
        </span>
        <span className={styles['name']}>{task.customerName || offer.noName}</span>
        <State work={task} />
      </Link>
    </li>
  );
}

function State({ work }: { work: Work | null }) {
  const { desk, tasks } = useWorkText();
  const { home, session } = desk;
  const now = useServerNow();
  const words = () => {
    if (work === null) return session.assistant;
    const kind = kindOf(work);
    const time = duration(secondsSince(work.since, now));
    if (work.state === 'in-session') return kind === 'live' ? home.inSession(time) : `${tasks.kinds[kind]} · ${time}`;
    return work.wrapUpUntil === null ? home.wrapUpOpen : home.wrapUp(duration(secondsUntil(work.wrapUpUntil, now)));
  };
  return <span className={styles['state']}>{words()}</span>;
}
