import { Badge, Button } from '@mantine/core';
import { IconDeviceDesktop, IconPhone, IconUpload, type Icon } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { absolute, duration, fileSize, relative } from '../../../text/format';
import { lookup } from '../../../text/problems';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { RecordingRow, RecordingSource } from '../../../wire/recordings';
import { useNow } from '../../../wire/useNow';
import styles from '../Recordings.module.css';
import { Thumbnail } from './Thumbnail';

const icons: Record<RecordingSource, Icon> = {
  session: IconDeviceDesktop,
  telephone: IconPhone,
  upload: IconUpload,
};

interface Props {
  rows: readonly RecordingRow[];
  /** These rows are those of the question before. */
  stale: boolean;
  changed: () => void;
}

export function Rows({ rows, stale, changed }: Props) {
  const { recordings: words } = useWorkText();
  return (
    <ul className={styles['rows']} aria-label={words.caption} aria-busy={stale} data-stale={stale || undefined}>
      {rows.map((row) => (
        <Row key={row.recordingId} row={row} changed={changed} />
      ))}
    </ul>
  );
}

function Row({ row, changed }: { row: RecordingRow; changed: () => void }) {
  const { recordings: words } = useWorkText();
  const [language] = useLanguage();
  const now = useNow();
  const SourceIcon = icons[row.source];
  const about = [row.customerName, row.queueName, row.sessionNumber].filter(Boolean).join(' · ');
  return (
    <li className={styles['row']}>
      <span className={styles['thumbnail']}>
        <Thumbnail row={row}>
          <SourceIcon size={28} stroke={1.4} aria-hidden />
        </Thumbnail>
        <span className={styles['length']}>{duration(row.lengthMs / 1000)}</span>
      </span>
      <div className={styles['what']}>
        <Link to={`/recordings/${row.recordingId}`} className={styles['name'] ?? ''}>
          {row.title || words.unnamed}
        </Link>
        <span className={styles['more']}>
          {[lookup(words.sources, row.source), about, words.by(row.ownerName)].filter(Boolean).join(' · ')}
        </span>
        {row.description !== '' && <span className={styles['more']}>{row.description}</span>}
      </div>
      <div className={styles['marks']}>
        {row.state !== 'ended' && (
          <Badge variant="light" color={row.state === 'running' ? 'red' : 'gray'}>
            {lookup(words.states, row.state)}
          </Badge>
        )}
        {row.held && <Badge variant="light">{words.held}</Badge>}
        {row.disabled && (
          <Badge variant="light" color="gray">
            {words.disabled}
          </Badge>
        )}
      </div>
      <span className={styles['more']}>{fileSize(row.bytes, language)}</span>
      <time className={styles['when']} dateTime={row.startedAt} title={absolute(row.startedAt, language)}>
        {row.deletedAt === null ? relative(row.startedAt, now, language) : words.deletedOn(relative(row.deletedAt, now, language))}
      </time>
      {row.deletedAt !== null && <Restore row={row} changed={changed} />}
    </li>
  );
}

function Restore({ row, changed }: { row: RecordingRow; changed: () => void }) {
  const { acts } = useWorkText().recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const restore = async () => {
    const path = `/api/recordings/${encodeURIComponent(row.recordingId)}/restore`;
    if (await attempt(acts.restoreFailed, () => api.post(path))) changed();
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void restore()}>
      {acts.restore}
    </Button>
  );
}
