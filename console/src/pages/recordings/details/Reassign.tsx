import { Alert, Button, Group, Modal, Select, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { fieldWords, problemWords } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';
import { useColleagues, type Colleague } from '../useColleagues';
import { newOwners } from '../model/owners';

interface Props {
  details: RecordingDetails;
  path: string;
  /** Told who has it now. */
  given: (owner: Colleague) => void;
  close: () => void;
}

/** Gives a recording to another person (rule REC-5). */
export function Reassign(props: Props) {
  const { common, recordings } = useWorkText();
  const words = recordings.reassign;
  const [colleagues, again] = useColleagues();
  return (
    <Modal opened onClose={props.close} title={words.title} closeButtonProps={{ 'aria-label': common.close }}>
      {colleagues.state === 'failed' && <Failed title={words.failedList} failure={colleagues.failure} retry={again} />}
      {!colleagues.value && colleagues.state === 'loading' && <Loading lines={3} />}
      {colleagues.value && <Choosing {...props} people={newOwners(colleagues.value, props.details.ownerId)} />}
    </Modal>
  );
}

function Choosing({ details, path, given, close, people }: Props & { people: readonly Colleague[] }) {
  const { common, recordings } = useWorkText();
  const words = recordings.reassign;
  const worker = useWorker();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const owner = people.find(({ id }) => id === chosen);
  const give = async () => {
    if (!owner) return;
    setBusy(true);
    try {
      await worker.api.post(`${path}/owner`, { ownerId: owner.id, ownerName: owner.name });
      given(owner);
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void give();
  };
  const wrong = failure === null ? undefined : (fieldWords(common, failure, 'ownerId') ?? problemWords(common, failure));
  const isLeading = worker.roles.has('supervisor') || worker.roles.has('admin');
  return (
    <form onSubmit={submit}>
      <Text size="sm" c="dimmed" mb="sm">
        {words.intro(details.ownerName)}
      </Text>
      <Select
        data-autofocus
        required
        searchable
        label={words.person}
        placeholder={words.pick}
        nothingFoundMessage={words.nobody}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        error={wrong}
        onChange={setChosen}
      />
      {!isLeading && (
        <Alert mt="md" color="yellow" variant="light">
          {words.goesAway}
        </Alert>
      )}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>
          {recordings.acts.cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={!owner}>
          {words.give}
        </Button>
      </Group>
    </form>
  );
}
