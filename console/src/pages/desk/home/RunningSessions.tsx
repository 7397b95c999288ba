import { ActionIcon, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { RunningSession } from '../../../wire/session';
import { useLoad } from '../../../wire/useLoad';
import { useServerNow } from '../alert/useUnanswered';
import { grouped } from '../model/number';
import styles from './RunningSessions.module.css';
import { Section } from './Section';

const EVERY_MS = 10_000;

/** The sessions that run now, the newest first; looked up again every ten seconds. */
export function RunningSessions({ enter }: { enter: (session: RunningSession) => void }) {
  const { join } = useWorkText().desk;
  const { api } = useWorker();
  const [loaded, again] = useLoad(
    useCallback(
      (signal: AbortSignal) => api.get<{ items: RunningSession[] }>('/api/sessions?state=running', signal),
      [api],
    ),
  );
  useEffect(() => {
    const timer = setInterval(again, EVERY_MS);
    return () => clearInterval(timer);
  }, [again]);
  const items = loaded.value?.items;
  return (
    <div className={styles['running']}>
      <Section
        title={join.running}
        aside={
          <ActionIcon variant="subtle" color="gray" aria-label={join.refresh} onClick={again}>
            <IconRefresh size={16} aria-hidden />
          </ActionIcon>
        }
      >
        {loaded.state === 'failed' && <Failed title={join.failed} failure={loaded.failure} retry={again} />}
        {loaded.state === 'loading' && !items && <Loading />}
        {items?.length === 0 && <p className={styles['empty']}>{join.empty}</p>}
        <ul className={styles['list']}>
          {items &&
            [...items]
              .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
              .map((session) => <Row key={session.sessionId} session={session} enter={enter} />)}
        </ul>
      </Section>
    </div>
  );
}

function Row({ session, enter }: { session: RunningSession; enter: (session: RunningSession) => void }) {
  const { join } = useWorkText().desk;
  const now = useServerNow();
  const name = session.customerName || session.topic || grouped(session.number);
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <strong>{name}</strong>
        {session.customerName !== '' && session.topic !== '' && <span> · {session.topic}</span>}
        <div className={styles['more']}>
          {grouped(session.number)} · {join.with(session.primaryName)} · {join.people(session.participants)} ·{' '}
          {duration(secondsSince(session.startedAt, now))}
        </div>
      </div>
      <Button size="xs" variant="default" aria-label={`${join.join}: ${name}`} onClick={() => enter(session)}>
        {join.join}
      </Button>
    </li>
  );
}
