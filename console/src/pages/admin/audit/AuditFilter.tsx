import { Button, Select } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { Items } from '../../../wire/admin';
import type { AuditEntry } from '../../../wire/audit';
import { useLoad } from '../../../wire/useLoad';
import styles from './AuditPage.module.css';
import { DaysChoice } from './DaysChoice';
import type { AuditQuestion } from './question';
import { SourceChoice } from './SourceChoice';

interface Props {
  question: AuditQuestion;
  /** What is shown now: whoever did it can be chosen, also when they no longer work here. */
  seen: readonly AuditEntry[];
  ask: (change: Partial<AuditQuestion>) => void;
}

/** Narrows the log to days and to one person; every choice takes effect at once. */
export function AuditFilter({ question, seen, ask }: Props) {
  const { audit } = useWorkText();
  const { source, from, to, who } = question;
  const people = usePeople(seen);
  const known = people.some(({ value }) => value === who) || who === '' ? people : [...people, { value: who, label: who }];
  return (
    <div className={styles['filter']} role="group" aria-label={audit.title}>
      <SourceChoice source={source} />
      <DaysChoice from={from} to={to} ask={ask} />
      <Select
        label={audit.who}
        searchable
        clearable
        w={240}
        placeholder={audit.everybody}
        data={known}
        value={who || null}
        clearButtonProps={{ 'aria-label': audit.clear }}
        onChange={(next) => ask({ who: next ?? '' })}
      />
      {(from || to || who) !== '' && (
        <Button variant="subtle" color="gray" onClick={() => ask({ from: '', to: '', who: '' })}>
          {audit.clear}
        </Button>
      )}
    </div>
  );
}

interface Person {
  agentId: string;
  name: string;
}

function usePeople(seen: readonly AuditEntry[]): { value: string; label: string }[] {
  const { api } = useWorker();
  const [people] = useLoad(
    useCallback((signal: AbortSignal) => api.get<Items<Person>>('/api/acd/admin/people', signal), [api]),
  );
  return useMemo(() => {
    const names = new Map(seen.map(({ who }) => [who.id, who.name]));
    for (const { agentId, name } of people.value?.items ?? []) names.set(agentId, name);
    return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
  }, [people.value, seen]);
}
