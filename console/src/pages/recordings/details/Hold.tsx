import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { fieldWords, problemWords } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';

/** As long as the service takes. */
const LONGEST_REASON = 200;

interface Props {
  path: string;
  changed: () => void;
  close: () => void;
}

/** Keeps a recording from everything that removes it, and says why (rule REC-7). */
export function Hold({ path, changed, close }: Props) {
  const { common, recordings } = useWorkText();
  const { acts } = recordings;
  const { api } = useWorker();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const put = async () => {
    try {
      await api.put(`${path}/hold`, { reason: reason.trim() });
      changed();
      close();
    } catch (problem) {
      setFailure(problem);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void put();
  };
  const wrong = failure === null ? undefined : (fieldWords(common, failure, 'reason') ?? problemWords(common, failure));
  return (
    <Modal opened onClose={close} title={acts.hold} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit}>
        <Text size="sm" c="dimmed" mb="sm">
          {acts.holdIntro}
        </Text>
        <TextInput
          data-autofocus
          required
          label={acts.holdReason}
          maxLength={LONGEST_REASON}
          value={reason}
          error={wrong}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {acts.cancel}
          </Button>
          <Button type="submit">{acts.hold}</Button>
        </Group>
      </form>
    </Modal>
  );
}
