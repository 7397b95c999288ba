import { Checkbox, CloseButton, Radio, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../../text/useText';
import type { TransferTargets } from '../../../../wire/acd';
import { found, isAtWork, toAgents, toQueue, type Choice } from '../../model/transfer';
import { PresenceIcon } from '../../presence/PresenceIcon';
import styles from './Transfer.module.css';

interface Props {
  targets: TransferTargets;
  choice: Choice;
  choose: (choice: Choice) => void;
}

/** One queue or some colleagues, with what can be expected of each; a word narrows both lists. */
export function Targets({ targets, choice, choose }: Props) {
  const { common, transfer } = useWorkText();
  const [search, setSearch] = useState('');
  const shown = found(targets, search);
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={transfer.search}
        placeholder={transfer.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={search !== '' && <CloseButton size="sm" aria-label={common.close} onClick={() => setSearch('')} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter in the search would send the form; nobody means that here.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles['lists']}>
        <Queues queues={shown.queues} choice={choice} choose={choose} />
        <Agents agents={shown.agents} choice={choice} choose={choose} />
      </div>
    </>
  );
}

interface QueuesProps extends Omit<Props, 'targets'> {
  queues: TransferTargets['queues'];
}

function Queues({ queues, choice, choose }: QueuesProps) {
  const { transfer } = useWorkText();
  return (
    <Radio.Group label={transfer.queues} value={choice.queueId} onChange={(queueId) => choose(toQueue(queueId))}>
      {queues.length === 0 && <p className={styles['nothing']}>{transfer.noQueues}</p>}
      <div className={styles['list']}>
        {queues.map((queue) => (
          <Radio
            key={queue.queueId}
            value={queue.queueId}
            disabled={!queue.open}
            label={queue.name}
            description={queue.open ? transfer.queueState(queue.waiting, queue.available) : transfer.queueClosed}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

interface AgentsProps extends Omit<Props, 'targets'> {
  agents: TransferTargets['agents'];
}

function Agents({ agents, choice, choose }: AgentsProps) {
  const { transfer } = useWorkText();
  return (
    <Checkbox.Group label={transfer.agents} value={[...choice.agentIds]} onChange={(ids) => choose(toAgents(ids))}>
      {agents.length === 0 && <p className={styles['nothing']}>{transfer.noAgents}</p>}
      <div className={styles['list']}>
        {agents.map((agent) => (
          <Checkbox
            key={agent.agentId}
            value={agent.agentId}
            disabled={!isAtWork(agent)}
            label={agent.name}
            description={<AgentState agent={agent} />}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function AgentState({ agent: { presence, free, queues } }: { agent: TransferTargets['agents'][number] }) {
  const { desk, transfer } = useWorkText();
  const state = () => {
    if (presence === 'offline') return transfer.agentOffline;
    if (presence === 'away') return transfer.agentAway;
    return free ? transfer.agentFree : transfer.agentNotFree;
  };
  const isPlain = presence === 'offline' || (free && presence === 'available');
  const words = isPlain ? [state()] : [desk.presence.names[presence], state()];
  return (
    <span className={styles['state']}>
      <PresenceIcon presence={presence} size={14} />
      {[...words, ...(queues.length > 0 ? [transfer.in(queues.join(', '))] : [])].join(' · ')}
    </span>
  );
}
