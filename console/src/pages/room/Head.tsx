import { Avatar } from '@mantine/core';
import { Preferences } from '../../app/Preferences';
import { useParticipants, useRoom, useSession } from '../../room/Room';
import { useText } from '../../text/useText';
import { useDocument } from '../../wire/useLive';
import styles from './Layout.module.css';

/** Who helps, and what is the matter when nobody does at the moment. */
export function Head() {
  const { customer, room } = useText();
  const session = useSession();
  const agent = useParticipants().find(({ id }) => id === session?.primaryId);
  const transfer = useDocument(useRoom().live, 'transfer');
  const isHere = agent?.state === 'in';
  const line = isHere
    ? transfer
      ? customer.room.transfer(transfer.byName, transfer.to)
      : customer.room.with(agent.name)
    : agent?.state === 'away'
      ? customer.room.agentAway(agent.name)
      : session && session.primaryId === null
        ? customer.room.findingOther
        : customer.room.waitingForAgent;
  return (
    <header className={styles['head']}>
      {agent && <Avatar size={36} radius="xl" name={agent.name} color="teal" aria-hidden />}
      <div className={styles['who']}>
        <h1>{agent?.name ?? session?.queueName ?? room.connecting}</h1>
        <p role="status" data-here={isHere || undefined}>
          {line}
        </p>
      </div>
      <div className={styles['preferences']}>
        <Preferences />
      </div>
    </header>
  );
}
