import { Radio, Text } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { useDocuments } from '../../../../wire/useLive';
import { useBoard } from '../../BoardLive';
import { otherQueues } from '../../model/moves';
import { MoveForm } from './MoveForm';
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
  const queue = queues.find((one) => one.queueId === chosen && one.open);
  return (
    <MoveForm
      cancel={common.cancel}
      confirm={words.moveConfirm}
      isReady={queue !== undefined}
      act={async () => queue !== undefined && (await move(requests, queue))}
      close={close}
    >
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
    </MoveForm>
  );
}
