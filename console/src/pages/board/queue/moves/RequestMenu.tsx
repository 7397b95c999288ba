import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowUp, IconArrowsTransferDown, IconDots, IconHourglassEmpty, IconUserCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { whyNot, type Floor, type Move } from '../../model/moves';
import type { Asking } from './MoveDialogs';
import styles from './Moves.module.css';
import { useMoves } from './useMoves';

interface Props {
  request: BoardRequest;
  floor: Floor;
  ask: (asking: Asking) => void;
}

/** What a supervisor can do with one customer; what is impossible now says why. */
export function RequestMenu({ request, floor, ask }: Props) {
  const { moves: words } = useWorkText();
  const { releaseWrapUp } = useMoves();
  const item = (move: Move, label: string, icon: ReactNode, act: () => void) => {
    const why = whyNot(move, [request], floor);
    return (
      <Menu.Item key={move} leftSection={icon} disabled={why !== null} onClick={act}>
        {label}
        {why !== null && <span className={styles['why']}>{words.impossible[why]}</span>}
      </Menu.Item>
    );
  };
  const asking = (move: Asking['move']) => () => ask({ move, requests: [request] });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          data-moves
          aria-label={words.menu(request.customerName || words.noName)}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {request.state === 'wrap-up' ? (
          item('release-wrap-up', words.releaseWrapUp, <IconHourglassEmpty size={16} aria-hidden />, () => void releaseWrapUp(request))
        ) : (
          <>
            {item('assign', words.assign, <IconUserCheck size={16} aria-hidden />, asking('assign'))}
            {item('move', words.move, <IconArrowsTransferDown size={16} aria-hidden />, asking('move'))}
            {item('prioritise', words.prioritise, <IconArrowUp size={16} aria-hidden />, asking('prioritise'))}
            <Menu.Divider />
            {item('close', words.close, <IconX size={16} aria-hidden />, asking('close'))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
