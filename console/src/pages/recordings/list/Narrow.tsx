import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import styles from '../Recordings.module.css';
import { useColleagues } from '../useColleagues';
import { withParameter, type Parameter } from './question';

const TYPING_MILLIS = 350;

interface Props {
  address: URLSearchParams;
  change: (address: URLSearchParams) => void;
}

/** Narrows and orders the list; every choice takes effect at once and is part of the address. */
export function Narrow({ address, change }: Props) {
  const { recordings: words } = useWorkText();
  const filter = words.filter;
  const { roles } = useWorker();
  const set = (name: Parameter) => (value: string | null) => change(withParameter(address, name, value ?? ''));
  const choices = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));
  return (
    <section aria-label={filter.label} className={styles['narrow']}>
      <Search key={address.get('q') === null ? 'empty' : 'filled'} text={address.get('q') ?? ''} look={set('q')} />
      <Select
        label={filter.source}
        size="xs"
        w={160}
        clearable
        placeholder={filter.allSources}
        data={choices(words.sources)}
        value={address.get('source')}
        onChange={set('source')}
        clearButtonProps={{ 'aria-label': filter.clear }}
      />
      <Select
        label={filter.state}
        size="xs"
        w={160}
        clearable
        placeholder={filter.allStates}
        data={choices(words.states)}
        value={address.get('state')}
        onChange={set('state')}
        clearButtonProps={{ 'aria-label': filter.clear }}
      />
      {(roles.has('supervisor') || roles.has('admin')) && <OfPerson id={address.get('agent')} choose={set('agent')} />}
      <Select
        label={filter.sort}
        size="xs"
        w={160}
        allowDeselect={false}
        data={choices(words.sorts)}
        value={address.get('sort') ?? '-startedAt'}
        onChange={(sort) => set('sort')(sort === '-startedAt' ? '' : sort)}
      />
      <Checkbox
        label={filter.deleted}
        size="xs"
        pb={6}
        checked={address.get('deleted') === 'true'}
        onChange={(event) => set('deleted')(event.currentTarget.checked ? 'true' : '')}
      />
    </section>
  );
}

/** Whose recordings: for those who see others' too. */
function OfPerson({ id, choose }: { id: string | null; choose: (id: string | null) => void }) {
  const { filter } = useWorkText().recordings;
  const [colleagues] = useColleagues();
  const people = (colleagues.value ?? []).map((one) => ({ value: one.id, label: one.name }));
  const known = id === null || people.some(({ value }) => value === id) ? people : [...people, { value: id, label: id }];
  return (
    <Select
      label={filter.person}
      size="xs"
      w={180}
      searchable
      clearable
      placeholder={filter.allPeople}
      nothingFoundMessage={filter.nobody}
      data={known}
      value={id}
      onChange={choose}
      clearButtonProps={{ 'aria-label': filter.clear }}
    />
  );
}

/** Looks when the typing pauses, so that not every letter is a question. */
function Search({ text, look }: { text: string; look: (text: string) => void }) {
  const { filter } = useWorkText().recordings;
  const [typed, setTyped] = useState(text);
  const soon = useDebouncedCallback(look, TYPING_MILLIS);
  return (
    <TextInput
      label={filter.text}
      size="xs"
      w={250}
      maxLength={200}
      placeholder={filter.textHint}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed !== '' && <CloseButton size="xs" aria-label={filter.clear} onClick={() => look('')} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        soon(event.currentTarget.value.trim());
      }}
    />
  );
}
