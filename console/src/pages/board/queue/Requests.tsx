import { Checkbox, Table } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useCommands, type Command } from '../../../app/commands';
import { useWorkText } from '../../../text/useText';
import type { BoardQueue, BoardRequest } from '../../../wire/board';
import { isInQueue, stillChosen, type Floor } from '../model/moves';
import { ChosenBar } from './moves/ChosenBar';
import { MoveDialogs, type Asking } from './moves/MoveDialogs';
import styles from './QueuePage.module.css';
import { RequestRow } from './RequestRow';

const order: Record<BoardRequest['state'], number> = { offered: 0, waiting: 1, 'in-session': 2, 'wrap-up': 3 };
const REGION = 'requests';

interface Props {
  queue: BoardQueue;
  requests: readonly BoardRequest[];
  floor: Floor;
}

/** Everyone in the queue: those being offered, those who wait by their place, those being helped; and the moves for each. */
export function Requests({ queue, requests, floor }: Props) {
  const words = useWorkText().board.queue;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => stillChosen(ticked, requests), [ticked, requests]);
  const tick = useCallback((ids: readonly string[], isOn: boolean) => {
    setTicked((before) => new Set(isOn ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  }, []);
  useFirstMoves(requests.length > 0);
  const sorted = [...requests].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.position ?? 0) - (b.position ?? 0) ||
      Date.parse(a.since) - Date.parse(b.since),
  );
  return (
    <section id={REGION}>
      <h2 className={styles['title']}>{words.requests}</h2>
      {chosen.length > 0 && (
        <ChosenBar chosen={chosen} floor={floor} ask={setAsking} clear={() => setTicked(new Set())} />
      )}
      {sorted.length === 0 ? (
        <p className={styles['empty']}>{words.requestsEmpty}</p>
      ) : (
        <div className={styles['scroll']}>
          <Table className={styles['table'] ?? ''}>
            <Heads requests={requests} chosen={chosen} tick={tick} />
            <Table.Tbody>
              {sorted.map((request) => (
                <RequestRow
                  key={request.requestId}
                  request={request}
                  floor={floor}
                  queue={queue}
                  isChosen={chosen.includes(request)}
                  choose={(isOn) => tick([request.requestId], isOn)}
                  ask={setAsking}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoveDialogs asking={asking} queue={queue} close={() => setAsking(null)} />
    </section>
  );
}

interface HeadsProps {
  requests: readonly BoardRequest[];
  chosen: readonly BoardRequest[];
  tick: (ids: readonly string[], isOn: boolean) => void;
}

function Heads({ requests, chosen, tick }: HeadsProps) {
  const { board, moves } = useWorkText();
  const words = board.queue;
  const waiting = requests.filter(isInQueue).map(({ requestId }) => requestId);
  const isAll = waiting.length > 0 && chosen.length === waiting.length;
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className={styles['tick'] ?? ''}>
          <Checkbox
            size="xs"
            aria-label={moves.chooseAll}
            disabled={waiting.length === 0}
            checked={isAll}
            indeterminate={chosen.length > 0 && !isAll}
            onChange={(event) => tick(waiting, event.currentTarget.checked)}
          />
        </Table.Th>
        <Table.Th className={styles['number'] ?? ''}>{words.position}</Table.Th>
        <Table.Th>{words.customer}</Table.Th>
        <Table.Th>{words.state}</Table.Th>
        <Table.Th className={styles['number'] ?? ''}>{words.since}</Table.Th>
        <Table.Th>{words.with}</Table.Th>
        <Table.Th>
          <span className="visually-hidden">{moves.column}</span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

/** A key that leads to the moves of the first customer. */
function useFirstMoves(isThere: boolean): void {
  const { moves } = useWorkText();
  const commands = useMemo<Command[]>(() => {
    if (!isThere) return [];
    const go = () => document.querySelector<HTMLElement>(`#${REGION} [data-moves]`)?.focus();
    return [{ id: 'first-moves', kind: 'action', label: moves.keysFirst, keys: 'alt+m', act: go }];
  }, [isThere, moves]);
  useCommands(commands);
}
