import { Radio, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { BoardAgent, BoardRequest } from '../../../../wire/board';
import { useDocuments } from '../../../../wire/useLive';
import { PresenceIcon } from '../../../desk/presence/PresenceIcon';
import { useBoard } from '../../BoardLive';
import { assignable, isAtWork, readinessOf } from '../../model/moves';
import { MoveForm } from './MoveForm';
import styles from './Moves.module.css';
import { useMoves } from './useMoves';

interface Props {
  request: BoardRequest;
  queueName: string;
  close: () => void;
}

/** Gives a customer to an agent; who cannot take anybody now says why. */
export function AssignDialog({ request, queueName, close }: Props) {
  const { common, moves: words } = useWorkText();
  const { assign } = useMoves();
  const agents = useDocuments(useBoard(), 'agent/');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = assignable(agents, queueName, search);
  const agent = agents.find((one) => one.agentId === chosen && isAtWork(one));
  return (
    <MoveForm
      cancel={common.cancel}
      confirm={words.assignConfirm}
      isReady={agent !== undefined}
      act={async () => agent !== undefined && (await assign(request, agent))}
      close={close}
    >
      <Text size="sm">{words.assignText}</Text>
      <TextInput
        data-autofocus
        aria-label={words.find}
        placeholder={words.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group aria-label={words.find} value={agent?.agentId ?? null} onChange={setChosen}>
        <div className={styles['list']}>
          {shown.map((one) => (
            <Radio
              key={one.agentId}
              value={one.agentId}
              disabled={!isAtWork(one)}
              label={one.name}
              description={<AgentState agent={one} />}
            />
          ))}
          {shown.length === 0 && <Text c="dimmed">{words.findNothing}</Text>}
        </div>
      </Radio.Group>
    </MoveForm>
  );
}

function AgentState({ agent }: { agent: BoardAgent }) {
  const { board, moves: words } = useWorkText();
  const readiness = readinessOf(agent);
  const state = readiness === 'now' ? board.presences[agent.presence] : words.readiness[readiness];
  return (
    <span className={styles['state']}>
      <PresenceIcon presence={agent.presence} size={14} />
      {[state, board.queue.loadOf(agent.load, agent.capacity), agent.queues.join(', ')].filter(Boolean).join(' · ')}
    </span>
  );
}
