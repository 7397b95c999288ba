import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { Failed } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { Choice, ReportFilters } from '../../../wire/reports';
import { useLoad } from '../../../wire/useLoad';
import styles from './FilterBar.module.css';
import { isDay, periodOf, presetOf, presets } from './period';
import { isNarrowed, outcomes, type Filter } from './question';

const TYPING_MILLIS = 350;

interface Props {
  filter: Filter;
  today: string;
  change: (change: Partial<Filter>) => void;
  /** Whether to offer text and outcome: what belongs to single requests. */
  single: boolean;
  children?: ReactNode;
}

/** Narrows a report; every choice takes effect at once and is part of the address. */
export function FilterBar({ filter, today, change, single, children }: Props) {
  const { reports } = useWorkText();
  const words = reports.filter;
  const { api, roles } = useWorker();
  const [known, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<ReportFilters>('/api/reports/filters', signal), [api]),
  );
  const leads = roles.has('supervisor') || roles.has('admin');
  return (
    <>
      <section aria-label={words.label} className={styles['bar']}>
        <PeriodChoice filter={filter} today={today} change={change} />
        <Select
          label={words.queue}
          size="xs"
          w={150}
          searchable
          clearable
          placeholder={words.allQueues}
          data={options(known.value?.queues, filter.queue)}
          value={filter.queue || null}
          onChange={(queue) => change({ queue: queue ?? '' })}
          clearButtonProps={{ 'aria-label': words.clear }}
        />
        {leads && (
          <Select
            label={words.agent}
            size="xs"
            w={150}
            searchable
            clearable
            placeholder={words.allAgents}
            data={options(known.value?.agents, filter.agent)}
            value={filter.agent || null}
            onChange={(agent) => change({ agent: agent ?? '' })}
            clearButtonProps={{ 'aria-label': words.clear }}
          />
        )}
        {single && (
          <Select
            label={words.outcome}
            size="xs"
            w={140}
            clearable
            placeholder={words.allOutcomes}
            data={outcomes.map((outcome) => ({ value: outcome, label: reports.outcomes[outcome] }))}
            value={filter.outcome || null}
            onChange={(chosen) => change({ outcome: outcomes.find((outcome) => outcome === chosen) ?? '' })}
            clearButtonProps={{ 'aria-label': words.clear }}
          />
        )}
        {single && <TextSearch key={filter.text === '' ? 'empty' : 'filled'} text={filter.text} look={(text) => change({ text })} />}
        {isNarrowed(filter) && (
          <Button
            size="xs"
            variant="subtle"
            className={styles['reset'] ?? ''}
            onClick={() => change({ queue: '', agent: '', outcome: '', text: '' })}
          >
            {words.reset}
          </Button>
        )}
        {children}
      </section>
      {known.state === 'failed' && <Failed title={words.failed} failure={known.failure} retry={again} />}
    </>
  );
}

function PeriodChoice({ filter, today, change }: Pick<Props, 'filter' | 'today' | 'change'>) {
  const { reports } = useWorkText();
  const words = reports.filter;
  const preset = presetOf(filter, today);
  const [own, setOwn] = useState(preset === undefined);
  const shown = own || preset === undefined ? 'own' : preset;
  return (
    <>
      <Select
        label={words.period}
        size="xs"
        w={160}
        allowDeselect={false}
        data={[...presets, 'own' as const].map((value) => ({ value, label: words.presets[value] }))}
        value={shown}
        onChange={(chosen) => {
          const next = presets.find((candidate) => candidate === chosen);
          setOwn(next === undefined);
          if (next) change(periodOf(next, today));
        }}
      />
      {shown === 'own' && (
        <>
          <TextInput
            type="date"
            label={words.from}
            size="xs"
            w={130}
            max={filter.to}
            value={filter.from}
            onChange={(event) => isDay(event.currentTarget.value) && change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={words.to}
            size="xs"
            w={130}
            min={filter.from}
            value={filter.to}
            onChange={(event) => isDay(event.currentTarget.value) && change({ to: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

/** Looks when the typing pauses, so that not every letter is a question. */
function TextSearch({ text, look }: { text: string; look: (text: string) => void }) {
  const { reports } = useWorkText();
  const words = reports.filter;
  const [typed, setTyped] = useState(text);
  const soon = useDebouncedCallback(look, TYPING_MILLIS);
  return (
    <TextInput
      label={words.text}
      size="xs"
      w={230}
      maxLength={200}
      placeholder={words.textHint}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed !== '' && <CloseButton size="xs" aria-label={words.clear} onClick={() => look('')} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        soon(event.currentTarget.value.trim());
      }}
    />
  );
}

/** What there is to choose from; what is chosen is always among it, also while the list is on its way. */
function options(known: readonly Choice[] | undefined, chosen: string): { value: string; label: string }[] {
  const all = (known ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return chosen === '' || all.some(({ value }) => value === chosen) ? all : [...all, { value: chosen, label: chosen }];
}
