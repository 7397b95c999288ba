import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { useDocuments } from '../../../../wire/useLive';
import { useBoard } from '../../BoardLive';
import { otherQueues } from '../../model/moves';
import styles from './Moves.module.css';
import { useMoves } from './useMoves';

interface Props {
  requests: readonly BoardRequest[];
  queueId: string;
  close: () => void;
}

/** Puts customers in another queue, with what they meet there. */
export function MoveDialog({ requests, queueId, close }: Props) {
  const { common, moves: words } = useWorkText();
  const { move } = useMoves();
  const queues = otherQueues(useDocuments(useBoard(), 'queue/'), queueId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const queue = queues.find((one) => one.queueId === chosen && one.open);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!queue) return;
    setBusy(true);
    const worked = await move(requests, queue);
    setBusy(false);
    if (worked) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{words.moveText}</Text>
        <Radio.Group aria-label={words.move} value={queue?.queueId ?? null} onChange={setChosen}>
          <div className={styles['list']}>
            {queues.map((one, at) => (
              <Radio
                key={one.queueId}
                value={one.queueId}
                disabled={!one.open}
                label={one.name}
                description={one.open ? words.moveState(one.waiting, one.available) : words.moveClosed}
                {...(at === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </div>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={!queue}>
            {words.moveConfirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
