import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { useMoves } from './useMoves';

const PRIORITIES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Lets a customer go before others, or no longer. */
export function PriorityDialog({ request, close }: { request: BoardRequest; close: () => void }) {
  const { common, moves: words } = useWorkText();
  const { prioritise } = useMoves();
  const [priority, setPriority] = useState(String(request.priority ?? 0));
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const worked = await prioritise(request, Number(priority));
    setBusy(false);
    if (worked) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{words.priorityHelp}</Text>
        <SegmentedControl
          fullWidth
          aria-label={words.priorityOf(request.customerName || words.noName)}
          data={PRIORITIES}
          value={priority}
          onChange={setPriority}
        />
        <Text size="sm" c="dimmed" role="status">
          {words.priority(Number(priority))}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {words.priorityConfirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
