import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardQueue, BoardRequest } from '../../../../wire/board';
import { AssignDialog } from './AssignDialog';
import { CloseDialog } from './CloseDialog';
import { MoveDialog } from './MoveDialog';
import { PriorityDialog } from './PriorityDialog';

/** The moves that ask something first, and for whom. */
export interface Asking {
  move: 'assign' | 'move' | 'prioritise' | 'close';
  requests: readonly BoardRequest[];
}

interface Props {
  asking: Asking | null;
  queue: BoardQueue;
  close: () => void;
}

/** What a move wants to know, in one dialog at a time. */
export function MoveDialogs({ asking, queue, close }: Props) {
  const { moves: words } = useWorkText();
  // What was asked last stays to be read while the dialog fades away.
  const [shown, setShown] = useState(asking);
  if (asking !== null && asking !== shown) setShown(asking);
  const names = (shown?.requests ?? []).map(({ customerName }) => customerName || words.noName);
  const [first = ''] = names;
  const titles = {
    assign: words.assignTitle(first),
    move: words.moveTitle(names),
    prioritise: words.priorityOf(first),
    close: words.closeTitle(names),
  };
  return (
    <Modal opened={asking !== null} onClose={close} title={shown === null ? '' : titles[shown.move]}>
      {shown && <Body key={shown.requests[0]?.requestId} asking={shown} queue={queue} close={close} />}
    </Modal>
  );
}

function Body({ asking: { move, requests }, queue, close }: Omit<Props, 'asking'> & { asking: Asking }) {
  const [first] = requests;
  if (!first) return null;
  switch (move) {
    case 'assign':
      return <AssignDialog request={first} queueName={queue.name} close={close} />;
    case 'move':
      return <MoveDialog requests={requests} queueId={queue.queueId} close={close} />;
    case 'prioritise':
      return <PriorityDialog request={first} queue={queue} close={close} />;
    case 'close':
      return <CloseDialog requests={requests} close={close} />;
  }
}
