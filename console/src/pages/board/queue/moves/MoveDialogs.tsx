import { Modal } from '@mantine/core';
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
  const who = words.who((asking?.requests ?? []).map(({ customerName }) => customerName || words.noName));
  const titles = {
    assign: words.assignTitle(who),
    move: words.moveTitle(who),
    prioritise: words.priorityOf(who),
    close: words.closeTitle(who),
  };
  return (
    <Modal opened={asking !== null} onClose={close} title={asking === null ? '' : titles[asking.move]}>
      {asking && <Body asking={asking} queue={queue} close={close} />}
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
      return <PriorityDialog request={first} close={close} />;
    case 'close':
      return <CloseDialog requests={requests} close={close} />;
  }
}
