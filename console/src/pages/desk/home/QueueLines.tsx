import { useDocument, useDocuments } from '../../../wire/useLive';
import { useWorkText } from '../../../text/useText';
import { lineOf } from '../model/waiting';
import { useDuty } from '../OnDuty';
import { QueueLine } from './QueueLine';
import styles from './QueueLines.module.css';
import { Section } from './Section';
import { useWaitingKeys } from './useWaitingKeys';

/** How many wait in this agent's queues, and for how long; who they are, where the site lets agents choose. */
export function QueueLines() {
  const { home } = useWorkText().desk;
  const duty = useDuty();
  const queues = useDocuments(duty, 'queue/');
  const waiting = useDocuments(duty, 'waiting/');
  const mayPull = useDocument(duty, 'me')?.mayPull === true;
  const { opened, toggle } = useWaitingKeys(
    mayPull,
    queues.filter((queue) => lineOf(queue, waiting).shown.length > 0).map(({ queueId }) => queueId),
  );
  if (queues.length === 0)
    return (
      <Section title={home.queues}>
        <p className={styles['empty']}>{home.noQueues}</p>
      </Section>
    );
  return (
    <Section title={home.queues}>
      <ul className={styles['queues']}>
        {queues.map((queue) => (
          <QueueLine
            key={queue.queueId}
            queue={queue}
            line={mayPull ? lineOf(queue, waiting) : null}
            isOpen={opened.has(queue.queueId)}
            toggle={() => toggle(queue.queueId)}
          />
        ))}
      </ul>
    </Section>
  );
}
