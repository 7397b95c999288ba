import { Button, Kbd } from '@mantine/core';
import { useMemo } from 'react';
import { useCommands, type Command } from '../../../../app/commands';
import { keyNames } from '../../../../app/Palette';
import { useWorkText } from '../../../../text/useText';
import type { BoardRequest } from '../../../../wire/board';
import { whyNot, type Floor } from '../../model/moves';
import type { Asking } from './MoveDialogs';
import styles from './Moves.module.css';

interface Props {
  chosen: readonly BoardRequest[];
  floor: Floor;
  ask: (asking: Asking) => void;
  clear: () => void;
}

const keys = { assign: 'alt+g', move: 'alt+v', close: 'alt+x' } as const;

/** The moves for all who are chosen at once. */
export function ChosenBar({ chosen, floor, ask, clear }: Props) {
  const { moves: words } = useWorkText();
  const labels = { assign: words.assign, move: words.move, close: words.close };
  useChosenKeys({ chosen, floor, ask });
  return (
    <div className={styles['chosen']} role="toolbar" aria-label={words.chosen(chosen.length)}>
      <strong>{words.chosen(chosen.length)}</strong>
      {(['assign', 'move', 'close'] as const).map((move) => {
        const why = whyNot(move, chosen, floor);
        return (
          <Button
            key={move}
            size="xs"
            variant="default"
            disabled={why !== null}
            title={why === null ? undefined : words.impossible[why]}
            rightSection={<Kbd size="xs">{keyNames(keys[move])}</Kbd>}
            onClick={() => ask({ move, requests: chosen })}
          >
            {labels[move]}
          </Button>
        );
      })}
      <Button size="xs" variant="subtle" color="gray" onClick={clear}>
        {words.clear}
      </Button>
    </div>
  );
}

function useChosenKeys({ chosen, floor, ask }: Omit<Props, 'clear'>): void {
  const { moves: words } = useWorkText();
  const commands = useMemo<Command[]>(() => {
    const labels = { assign: words.keysAssign, move: words.keysMove, close: words.keysClose };
    return (['assign', 'move', 'close'] as const)
      .filter((move) => whyNot(move, chosen, floor) === null)
      .map((move) => ({
        id: `chosen ${move}`,
        kind: 'action',
        label: labels[move],
        keys: keys[move],
        act: () => ask({ move, requests: chosen }),
      }));
  }, [chosen, floor, ask, words]);
  useCommands(commands);
}
