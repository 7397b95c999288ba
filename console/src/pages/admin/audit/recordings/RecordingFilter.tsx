import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { RecordingAuditEntry } from '../../../../wire/recordingPolicy';
import { usePeopleChoices } from '../../recording/choices';
import styles from '../AuditPage.module.css';
import { DaysChoice } from '../DaysChoice';
import { SourceChoice } from '../SourceChoice';
import type { RecordingQuestion } from './question';

const TYPING_MILLIS = 350;

interface Props {
  question: RecordingQuestion;
  /** What is shown now: whoever did it can be chosen, also when they no longer work here. */
  seen: readonly RecordingAuditEntry[];
  ask: (change: Partial<RecordingQuestion>) => void;
}

/** Narrows the log to days, a person, an act, a recording; every choice takes effect at once. */
export function RecordingFilter({ question, seen, ask }: Props) {
  const { audit, admin } = useWorkText();
  const words = admin.recording.audit;
  const { from, to, who, action, recording, q } = question;
  const people = useActors(seen, who);
  const actions = Object.entries(words.actions).map(([value, label]) => ({ value, label }));
  const shown = seen.find(({ recordingId }) => recordingId === recording)?.title ?? words.oneRecording;
  return (
    <div className={styles['filter']} role="group" aria-label={audit.title}>
      <SourceChoice source="recording" />
      <DaysChoice from={from} to={to} ask={ask} />
      <Choice label={audit.who} everything={audit.everybody} options={people} value={who} choose={(next) => ask({ who: next })} />
      <Choice
        label={audit.action}
        everything={words.everything}
        options={actions}
        value={action}
        choose={(next) => ask({ action: next })}
      />
      {recording === '' ? (
        <Title key={q === '' ? 'empty' : 'filled'} text={q} look={(text) => ask({ q: text })} />
      ) : (
        <Button
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={`${shown}: ${words.allRecordings}`}
          onClick={() => ask({ recording: '' })}
        >
          <span className={styles['only']}>{shown}</span>
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  everything: string;
  options: { value: string; label: string }[];
  value: string;
  choose: (value: string) => void;
}

function Choice({ label, everything, options, value, choose }: ChoiceProps) {
  const { audit } = useWorkText();
  return (
    <Select
      label={label}
      searchable
      clearable
      w={220}
      placeholder={everything}
      data={options}
      value={value || null}
      clearButtonProps={{ 'aria-label': audit.clear }}
      onChange={(next) => choose(next ?? '')}
    />
  );
}

/** Looks when the typing pauses, so that not every letter is a question. */
function Title({ text, look }: { text: string; look: (text: string) => void }) {
  const words = useWorkText().admin.recording.audit;
  const [typed, setTyped] = useState(text);
  const soon = useDebouncedCallback(look, TYPING_MILLIS);
  return (
    <TextInput
      label={words.recording}
      placeholder={words.titleHint}
      maxLength={200}
      w={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        soon(event.currentTarget.value.trim());
      }}
    />
  );
}

/** People, rules, and those who had links. */
function useActors(seen: readonly RecordingAuditEntry[], who: string): { value: string; label: string }[] {
  const { actors } = useWorkText().admin.recording.audit;
  const people = usePeopleChoices();
  return useMemo(() => {
    const names = new Map([...seen].filter(({ actorName }) => actorName !== '').map((one) => [one.actorId, one.actorName]));
    for (const [id, name] of [...people.names, ...Object.entries(actors)]) names.set(id, name);
    if (who !== '' && !names.has(who)) names.set(who, who);
    return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
  }, [seen, people, actors, who]);
}
