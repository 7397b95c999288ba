import { Button, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { refusalWords } from '../../../text/refusals';
import { useWorkText } from '../../../text/useText';
import { matching } from '../../admin/model/search';
import styles from '../Cards.module.css';
import { candidates, MOST_DELEGATES, usual } from '../model/privileges';
import type { DelegatesOf } from './Delegates';

/** Finds a colleague by name or number, and asks. */
export function AddDelegate({ owner, delegates, people, address, again, added }: DelegatesOf & { added: (id: string) => void }) {
  const text = useWorkText();
  const words = text.phoneSettings.delegates;
  const { api } = useWorker();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const all = candidates(people, owner.id, delegates);
  const person = all.find((one) => one.personId === chosen);
  if (delegates.length >= MOST_DELEGATES) return <Text mt="lg">{words.full(MOST_DELEGATES)}</Text>;
  const ask = async () => {
    if (!person) return;
    setBusy(true);
    try {
      await api.put(`${address}/${encodeURIComponent(person.personId)}`, { privileges: usual });
      const told = person.kind === 'person' ? words.asked(person.name) : words.added(person.name);
      notifications.show({ color: 'green', message: told });
      setChosen(null);
      added(person.personId);
      again();
    } catch (refused) {
      setFailure(refused);
    }
    setBusy(false);
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Select
        className={styles['grow'] ?? ''}
        label={words.add}
        placeholder={words.addHint}
        searchable
        clearable
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        nothingFoundMessage={words.nobody}
        data={all.map((one) => ({ value: one.personId, label: `${one.name}, ${one.number}` }))}
        filter={({ options, search }) =>
          matching(options, search, (option) => ('label' in option ? option.label : '')).slice(0, 50)
        }
        value={person ? person.personId : null}
        error={failure === null ? undefined : refusalWords(text, failure)}
        onChange={(next) => {
          setChosen(next);
          setFailure(null);
        }}
      />
      <Button type="submit" loading={busy} disabled={!person} leftSection={<IconUserPlus size={16} aria-hidden />}>
        {person?.kind === 'common-area' ? words.addCommonArea : words.addButton}
      </Button>
    </form>
  );
}
