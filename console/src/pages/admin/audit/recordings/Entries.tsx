import { ActionIcon, Anchor, Table, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { lookup } from '../../../../text/problems';
import { useLanguage, useWorkText } from '../../../../text/useText';
import type { RecordingAuditEntry } from '../../../../wire/recordingPolicy';
import listStyles from '../../list/ListPage.module.css';
import { usePeopleChoices, useQueueChoices } from '../../recording/choices';
import styles from '../AuditPage.module.css';
import { When } from '../When';
import { actorOf, detailOf } from './detail';
import type { RecordingQuestion } from './question';

interface Props {
  entries: readonly RecordingAuditEntry[];
  stale: boolean;
  ask: (change: Partial<RecordingQuestion>) => void;
}

export function Entries({ entries, stale, ask }: Props) {
  const { audit, admin } = useWorkText();
  const told = useTold();
  return (
    // On a phone it scrolls sideways.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={listStyles['scroll']} role="region" aria-label={audit.title} tabIndex={0} aria-busy={stale}>
      <Table verticalSpacing="sm" aria-label={audit.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{audit.when}</Table.Th>
            <Table.Th>{audit.who}</Table.Th>
            <Table.Th>{audit.action}</Table.Th>
            <Table.Th>{admin.recording.audit.recording}</Table.Th>
            <Table.Th>{audit.detail}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} {...told(entry)} ask={ask} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface Told {
  who: string;
  detail: readonly string[];
}

/** An entry in words; queues and people that are gone, or not loaded yet, are told by their ids. */
function useTold(): (entry: RecordingAuditEntry) => Told {
  const { admin, recordings } = useWorkText();
  const [language] = useLanguage();
  const queues = useQueueChoices();
  const people = usePeopleChoices();
  return useMemo(() => {
    const words = { admin, recordings, language, names: new Map([...queues.names, ...people.names]) };
    return (entry) => ({ who: actorOf(entry, words), detail: detailOf(entry, words) });
  }, [admin, recordings, language, queues, people]);
}

function Entry({ entry, who, detail, ask }: { entry: RecordingAuditEntry; ask: Props['ask'] } & Told) {
  const { audit: words } = useWorkText().admin.recording;
  return (
    <Table.Tr>
      <When at={entry.at} />
      <Table.Td className={styles['person'] ?? ''}>{who}</Table.Td>
      <Table.Td>{lookup(words.actions, entry.action) ?? entry.action}</Table.Td>
      <Table.Td className={styles['subject'] ?? ''}>
        <About entry={entry} ask={ask} />
      </Table.Td>
      <Table.Td className={[styles['detail'], styles['told']].join(' ')}>
        {detail.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** The recording, as long as it is there, and the way to all that was done with it. */
function About({ entry: { recordingId, title, there }, ask }: { entry: RecordingAuditEntry; ask: Props['ask'] }) {
  const { admin, recordings } = useWorkText();
  const words = admin.recording.audit;
  if (recordingId === null) return null;
  const name = title || recordings.unnamed;
  return (
    <span className={styles['about']}>
      {there ? (
        <Anchor component={Link} to={`/recordings/${recordingId}`} size="sm">
          {name}
        </Anchor>
      ) : (
        <span>
          {name} <span className={styles['gone']}>({words.gone})</span>
        </span>
      )}
      <Tooltip label={words.only}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={words.onlyOf(name)}
          onClick={() => ask({ recording: recordingId, q: '' })}
        >
          <IconFilter size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
