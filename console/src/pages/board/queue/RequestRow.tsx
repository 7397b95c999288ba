import { Anchor, Checkbox, Table } from '@mantine/core';
import { Link } from 'react-router';
import { useHasRole } from '../../../identity/SignedIn';
import { allOf, duration, secondsSince, secondsUntil } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { BoardQueue, BoardRequest } from '../../../wire/board';
import { useNow } from '../../../wire/useNow';
import { isInQueue, urgencyOf, type Floor } from '../model/moves';
import type { Asking } from './moves/MoveDialogs';
import { RequestMenu } from './moves/RequestMenu';
import styles from './QueuePage.module.css';

interface Props {
  request: BoardRequest;
  floor: Floor;
  queue: BoardQueue;
  isChosen: boolean;
  choose: (isOn: boolean) => void;
  ask: (asking: Asking) => void;
}

/** One customer of the queue, what holds for them, and what can be done. */
export function RequestRow({ request, floor, queue, isChosen, choose, ask }: Props) {
  const { moves } = useWorkText();
  const now = useNow();
  const name = request.customerName || '–';
  return (
    <Table.Tr data-chosen={isChosen} className={styles['row'] ?? ''}>
      <Table.Td className={styles['tick'] ?? ''}>
        {isInQueue(request) && (
          <Checkbox
            size="xs"
            aria-label={moves.choose(request.customerName || moves.noName)}
            checked={isChosen}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )}
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>{request.position ?? '–'}</Table.Td>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <State request={request} queue={queue} />
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>{duration(secondsSince(request.since, now))}</Table.Td>
      <Table.Td>
        <With request={request} />
      </Table.Td>
      <Table.Td className={styles['moves'] ?? ''}>
        <RequestMenu request={request} floor={floor} ask={ask} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Where the request stands, and in smaller words what else holds: its kind, for whom it is kept, who else is asked, its priority. */
function State({ request, queue }: { request: BoardRequest; queue: BoardQueue }) {
  const { board, moves } = useWorkText();
  const [language] = useLanguage();
  const now = useNow();
  const { state, kind = 'live', keptFor = [], alsoAsked = [], wrapUpUntil } = request;
  const wrapUp = wrapUpUntil ? moves.wrapUpLeft(duration(secondsUntil(wrapUpUntil, now))) : moves.wrapUpOver;
  const urgency = urgencyOf(request, queue);
  const more = [
    state === 'wrap-up' ? wrapUp : '',
    moves.kinds[kind],
    keptFor.length > 0 ? moves.keptFor(allOf(keptFor, language)) : '',
    alsoAsked.length > 0 ? moves.alsoAsked(allOf(alsoAsked, language)) : '',
    urgency !== null && isInQueue(request) ? moves.urgency[urgency](request.priority, queue.priority) : '',
  ].filter((words) => words !== '');
  return (
    <>
      {board.queue.states[state]}
      {more.length > 0 && <span className={styles['more']}>{more.join(' · ')}</span>}
    </>
  );
}

function With({ request: { agentName, sessionId, state } }: { request: BoardRequest }) {
  const words = useWorkText().board.queue;
  const isAgent = useHasRole('agent');
  if (state !== 'in-session' || sessionId === null || !isAgent) return agentName;
  return (
    <>
      {agentName}{' '}
      <Anchor component={Link} to={`/desk/sessions/${sessionId}`}>
        {words.openSession}
      </Anchor>
    </>
  );
}
