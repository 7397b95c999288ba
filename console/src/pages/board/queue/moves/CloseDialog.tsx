import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { useMoves } from './useMoves';

const LONGEST_REASON = 200;

/** Ends requests that still wait; asks once, and wants the words that the customer will read. */
export function CloseDialog({ requests, close }: { requests: readonly BoardRequest[]; close: () => void }) {
  const { moves: words } = useWorkText();
  const moves = useMoves();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    setBusy(true);
    const worked = await moves.close(requests, reason.trim());
    setBusy(false);
    if (worked) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{words.closeText}</Text>
        <Textarea
          data-autofocus
          required
          label={words.closeReason}
          placeholder={words.closeHint}
          autosize
          minRows={2}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.keep}
          </Button>
          <Button type="submit" color="red" loading={busy} disabled={reason.trim() === ''}>
            {requests.length === 1 ? words.closeConfirm : words.closeConfirmMany(requests.length)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
