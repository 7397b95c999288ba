import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingDetails } from '../../../wire/recordings';

interface Props {
  details: RecordingDetails;
  path: string;
  changed: () => void;
  close: () => void;
}

export function Rename({ details, path, changed, close }: Props) {
  const { common, recordings } = useWorkText();
  const { acts } = recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const [title, setTitle] = useState(details.title);
  const [description, setDescription] = useState(details.description);
  const save = async () => {
    const body = { title: title.trim(), description: description.trim(), version: details.version };
    if (!(await attempt(acts.saveFailed, () => api.patch(path, body)))) return;
    changed();
    close();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Modal opened onClose={close} title={acts.rename} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          required
          label={acts.titleField}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          mt="sm"
          label={acts.description}
          autosize
          minRows={3}
          maxLength={4000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {acts.cancel}
          </Button>
          <Button type="submit">{acts.save}</Button>
        </Group>
      </form>
    </Modal>
  );
}
