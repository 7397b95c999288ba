import { Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Presence } from '../../../wire/acd';
import type { BoardAgent } from '../../../wire/board';
import { useNow } from '../../../wire/useNow';
import { PresenceMenu } from './moves/PresenceMenu';
import { PresenceIcon } from '../../desk/presence/PresenceIcon';
import { useAwayWords } from '../useAwayWords';
import styles from './QueuePage.module.css';

const order: Record<Presence, number> = { available: 0, busy: 1, 'wrap-up': 2, away: 3, offline: 4 };

/** The members of a queue, those who can answer first. */
export function Agents({ agents }: { agents: readonly BoardAgent[] }) {
  const { board, moves } = useWorkText();
  const { queue: words, decision } = board;
  const sorted = [...agents].sort((a, b) => order[a.presence] - order[b.presence] || a.name.localeCompare(b.name));
  return (
    <section>
      <h2 className={styles['title']}>{words.agents}</h2>
      {sorted.length === 0 ? (
        <p className={styles['empty']}>{words.agentsEmpty}</p>
      ) : (
        <div className={styles['scroll']}>
          <Table className={styles['table'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{decision.agent}</Table.Th>
                <Table.Th>{words.presence}</Table.Th>
                <Table.Th className={styles['number'] ?? ''}>{words.since}</Table.Th>
                <Table.Th className={styles['number'] ?? ''}>{words.load}</Table.Th>
                <Table.Th>
                  <span className="visually-hidden">{moves.column}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.map((agent) => (
                <Row key={agent.agentId} agent={agent} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

function Row({ agent }: { agent: BoardAgent }) {
  const { board, moves } = useWorkText();
  const now = useNow();
  const awayWords = useAwayWords();
  const reason = agent.reason === null ? null : awayWords(agent.reason);
  return (
    <Table.Tr>
      <Table.Td>{agent.name}</Table.Td>
      <Table.Td>
        <span className={styles['presence']}>
          <PresenceIcon presence={agent.presence} />
          {board.presences[agent.presence]}
          {reason !== null && ` (${reason})`}
        </span>
        {agent.overSince && (
          <span className={styles['over']}>
            <IconAlertTriangle size={14} aria-hidden /> {moves.over(duration(secondsSince(agent.overSince, now)))}
          </span>
        )}
      </Table.Td>
      <Table.Td className={styles['number'] ?? ''}>{duration(secondsSince(agent.since, now))}</Table.Td>
      <Table.Td className={styles['number'] ?? ''}>{board.queue.loadOf(agent.load, agent.capacity)}</Table.Td>
      <Table.Td className={styles['moves'] ?? ''}>
        <PresenceMenu agent={agent} />
      </Table.Td>
    </Table.Tr>
  );
}
