import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { absolute, duration, fileSize } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';
import styles from './Details.module.css';

/** What is known of a recording. */
export function Facts({ details }: { details: RecordingDetails }) {
  const { acts } = useWorkText().recordings;
  const [language] = useLanguage();
  return (
    <aside className={styles['facts']} aria-label={acts.facts}>
      <h2 className={styles['part']}>{acts.facts}</h2>
      <dl className={styles['pairs']}>
        <Fact label={acts.owner}>{details.ownerName}</Fact>
        <Fact label={acts.started}>{absolute(details.startedAt, language)}</Fact>
        <Fact label={acts.length}>{duration(details.lengthMs / 1000)}</Fact>
        <Fact label={acts.size}>{fileSize(details.bytes, language)}</Fact>
        {details.customerName !== null && <Fact label={acts.customer}>{details.customerName}</Fact>}
        {details.queueName !== null && <Fact label={acts.queue}>{details.queueName}</Fact>}
        {details.sessionId !== null && (
          <Fact label={acts.session}>
            <Anchor component={Link} to={`/reports/sessions/${details.sessionId}`} size="sm">
              {details.sessionNumber ?? acts.session}
            </Anchor>
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
