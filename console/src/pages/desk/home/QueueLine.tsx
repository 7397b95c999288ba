import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { DeskQueue, WaitingRequest } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import type { Line } from '../model/waiting';
import { useOffers } from '../OnDuty';
import { KindIcon } from '../task/KindIcon';
import styles from './QueueLines.module.css';
import { lineId } from './useWaitingKeys';

interface Props {
  queue: DeskQueue;
  /** Who waits; null where agents do not choose. */
  line: Line | null;
  isOpen: boolean;
  toggle: () => void;
}

/** One queue: how many wait and for how long; opened, who they are. */
export function QueueLine({ queue, line, isOpen, toggle }: Props) {
  const { waiting: words } = useWorkText().tasks;
  if (line === null || line.shown.length === 0)
    return (
      <li className={styles['queue']}>
        <div className={styles['line']}>
          <Figures queue={queue} />
        </div>
      </li>
    );
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles['queue']}>
      <UnstyledButton
        id={lineId(queue.queueId)}
        className={styles['line']}
        data-opens
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <Figures queue={queue} />
        <Chevron size={16} aria-hidden className={styles['chevron'] ?? ''} />
      </UnstyledButton>
      {isOpen && (
        <ol className={styles['people']}>
          {line.shown.map((request) => (
            <Person key={request.requestId} request={request} />
          ))}
          {line.more > 0 && <li className={styles['more']}>{words.more(line.more)}</li>}
        </ol>
      )}
    </li>
  );
}

function Figures({ queue }: { queue: DeskQueue }) {
  const { home } = useWorkText().desk;
  const now = useServerNow();
  return (
    <>
      <span className={styles['name']}>{queue.name}</span>
      {queue.waiting === 0 ? (
        <span className={styles['waiting']}>{home.nobodyWaiting}</span>
      ) : (
        <>
          <span className={styles['waiting']} data-some title={home.waiting}>
            <span className="visually-hidden">{home.waiting}: </span>
            {queue.waiting}
          </span>
          <span className={styles['longest']} title={home.longest}>
            <span className="visually-hidden">{home.longest}: </span>
            {queue.longestSince !== null && duration(secondsSince(queue.longestSince, now))}
          </span>
        </>
      )}
    </>
  );
}

function Person({ request }: { request: WaitingRequest }) {
  const { desk, tasks } = useWorkText();
  const offers = useOffers();
  const attempt = useAttempt();
  const now = useServerNow();
  const [busy, setBusy] = useState(false);
  const name = request.customerName || desk.offer.noName;
  const take = async () => {
    setBusy(true);
    // Whoever was taken leaves this list; whoever was not may be tried again after the floor has said why.
    await attempt(tasks.waiting.failed, () => offers.pull(request.requestId));
    setBusy(false);
  };
  return (
    <li className={styles['person']}>
      <span className={styles['kind']} title={tasks.kinds[request.kind]}>
        <KindIcon kind={request.kind} size={14} />
        <span className="visually-hidden">{tasks.kinds[request.kind]}: </span>
      </span>
      <span className={styles['who']}>{name}</span>
      <span className={styles['longest']}>{duration(secondsSince(request.since, now))}</span>
      <Button
        size="compact-xs"
        variant="light"
        loading={busy}
        aria-label={tasks.waiting.takeName(name)}
        onClick={() => void take()}
      >
        {tasks.waiting.take}
      </Button>
    </li>
  );
}
