import { Button, Group, Table } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { QueueSettings } from '../../../wire/admin';
import type { AuditEntry, AuditPage as Entries } from '../../../wire/audit';
import { useLoad } from '../../../wire/useLoad';
import listStyles from '../list/ListPage.module.css';
import { useItems } from '../useItems';
import styles from './AuditPage.module.css';
import { AuditFilter } from './AuditFilter';
import { changedSettings, type Changed } from './detail';
import { changed, questionOf, rangeOf, requestOf, searchOf, type AuditQuestion } from './question';
import { RecordingAudit } from './recordings/RecordingAudit';
import { auditedSettings } from './settings';
import { telephonyDetail } from './telephonyDetail';
import { When } from './When';

/** Who changed or moved what, newest first (rule ADM-2). */
export function AuditPage() {
  const { audit } = useWorkText();
  const [search] = useSearchParams();
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{audit.title}</h1>
          <p className={listStyles['intro']}>{audit.intro}</p>
        </div>
      </header>
      {search.get('of') === 'recording' ? <RecordingAudit /> : <SettingsAudit />}
    </>
  );
}

function SettingsAudit() {
  const { audit } = useWorkText();
  const { api } = useWorker();
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => questionOf(search), [search]);
  const asked = requestOf(question);
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<Entries>(asked, signal), [api, asked]),
  );
  const ask = (change: Partial<AuditQuestion>) => setSearch(searchOf(changed(question, change)), { replace: true });
  return (
    <>
      <AuditFilter question={question} seen={loaded.value?.items ?? []} ask={ask} />
      {loaded.state === 'failed' && <Failed title={audit.failed} failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !loaded.value && <Loading lines={8} />}
      {loaded.value?.items.length === 0 && (
        <Empty title={audit.empty} icon={<IconHistory size={40} stroke={1.4} aria-hidden />}>
          {audit.emptyText}
        </Empty>
      )}
      {loaded.value && loaded.value.items.length > 0 && <Log entries={loaded.value} page={question.page} ask={ask} />}
    </>
  );
}

interface LogProps {
  entries: Entries;
  page: number;
  ask: (change: Partial<AuditQuestion>) => void;
}

function Log({ entries: { items, total }, page, ask }: LogProps) {
  const { audit } = useWorkText();
  const { first, last } = rangeOf(page, total);
  const told = useTold();
  return (
    <>
      {/* On a phone it scrolls sideways, and holds nothing else that could take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={listStyles['scroll']} role="region" aria-label={audit.title} tabIndex={0}>
        <Table verticalSpacing="sm" aria-label={audit.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{audit.when}</Table.Th>
              <Table.Th>{audit.who}</Table.Th>
              <Table.Th>{audit.action}</Table.Th>
              <Table.Th>{audit.subject}</Table.Th>
              <Table.Th>{audit.detail}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((entry, at) => (
              <Entry key={`${entry.at} ${at}`} entry={entry} told={told} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group mt="md" justify="space-between">
        <span className={styles['shown']} role="status">
          {audit.shown(first, last, total)}
        </span>
        <Group gap="xs">
          <Button variant="default" size="xs" disabled={page === 1} onClick={() => ask({ page: page - 1 })}>
            {audit.newer}
          </Button>
          <Button variant="default" size="xs" disabled={last >= total} onClick={() => ask({ page: page + 1 })}>
            {audit.older}
          </Button>
        </Group>
      </Group>
    </>
  );
}

/** What an entry tells of changes; null when its detail is all there is. */
type Told = (entry: AuditEntry) => readonly Changed[] | null;

/** Queues that are gone, or not loaded yet, are told by their ids. */
function useTold(): Told {
  const { admin, phoneSettings } = useWorkText();
  const [queues] = useItems<QueueSettings>('/api/acd/admin/queues');
  return useMemo(() => {
    const names = new Map((queues.value ?? []).map(({ id, name }) => [id, name]));
    const settings = auditedSettings(admin, names);
    return (entry) => telephonyDetail(entry, { admin, phoneSettings, queues: names }) ?? changedSettings(entry, settings);
  }, [admin, phoneSettings, queues.value]);
}

function Entry({ entry, told }: { entry: AuditEntry; told: Told }) {
  const { audit, admin } = useWorkText();
  return (
    <Table.Tr>
      <When at={entry.at} />
      <Table.Td>{entry.who.name}</Table.Td>
      <Table.Td>{lookup(audit.actions, entry.action) ?? lookup(admin.telephony.audit.actions, entry.action) ?? entry.action}</Table.Td>
      <Table.Td>{entry.subject}</Table.Td>
      <Table.Td className={styles['detail'] ?? ''}>
        <Detail entry={entry} changes={told(entry)} />
      </Table.Td>
    </Table.Tr>
  );
}

function Detail({ entry, changes }: { entry: AuditEntry; changes: readonly Changed[] | null }) {
  if (changes === null) return entry.detail;
  return (
    <ul className={styles['changes']}>
      {changes.map(({ label, change }) => (
        <li key={label}>
          {label}
          {change && `: ${change.was} → ${change.is}`}
        </li>
      ))}
    </ul>
  );
}
