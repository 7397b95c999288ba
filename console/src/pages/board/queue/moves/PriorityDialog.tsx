import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardQueue, BoardRequest } from '../../../../wire/board';
import { MoveForm } from './MoveForm';
import { useMoves } from './useMoves';

const PRIORITIES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Lets a customer go before others, or no longer. */
export function PriorityDialog({ request, queue, close }: { request: BoardRequest; queue: BoardQueue; close: () => void }) {
  const { common, moves: words } = useWorkText();
  const { prioritise } = useMoves();
  const [priority, setPriority] = useState(String(request.priority));
  return (
    <MoveForm
      cancel={common.cancel}
      confirm={words.priorityConfirm}
      isReady
      act={() => prioritise(request, Number(priority))}
      close={close}
    >
      <Text size="sm">{words.priorityHelp(queue.name, queue.priority)}</Text>
      <SegmentedControl
        fullWidth
        aria-label={words.priorityOf(request.customerName || words.noName)}
        data={PRIORITIES}
        value={priority}
        onChange={setPriority}
      />
      <Text size="sm" c="dimmed" role="status">
        {words.priority(Number(priority), queue.priority)}
      </Text>
    </MoveForm>
  );
}
