import { Text } from '@mantine/core';
import { IconCircleFilled, IconLock, IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { OwnCall } from '../../../wire/telephony';
import { Lamp } from '../LampIcon';
import { useSoftphone } from '../OnPhone';
import { useWho } from '../people';
import { Ticking } from '../Ticking';
import styles from './CallCard.module.css';
import { CallControls } from './CallControls';
import { CallQuality } from './CallQuality';
import { CallKeys } from './CallKeys';
import { Guests } from './Guests';

/** One of one's own calls: with whom, for whom, how it stands, and what may be done with it. */
export function CallCard({ call }: { call: OwnCall }) {
  const { phone } = useWorkText();
  const words = phone.call;
  const who = useWho();
  const { talking, muted, broken } = useSoftphone();
  const [keys, setKeys] = useState(false);
  const other = who(call.number);
  const isHere = talking.has(call.callId);
  const Direction = call.direction === 'in' ? IconPhoneIncoming : IconPhoneOutgoing;
  return (
    <article className={styles['card']} aria-label={words.with(other)} data-state={call.state}>
      <header className={styles['head']}>
        <div className={styles['who']}>
          <h3 className={styles['name']}>{other}</h3>
          <Text size="sm" c="dimmed" className={styles['facts'] ?? ''}>
            <Direction size={14} aria-hidden /> {call.direction === 'in' ? words.incoming : words.outgoing}
            {call.forWhom !== null && ` · ${words.forWhom(call.forWhom)}`}
            {!isHere && call.state === 'in-use' && ` · ${words.atDesk}`}
          </Text>
        </div>
        <div className={styles['standing']}>
          <Lamp lamp={call.lamp}>{words.states[call.state]}</Lamp>
          <span className={styles['time']}>
            <Ticking since={call.startedAt} />
          </span>
        </div>
      </header>
      <div className={styles['marks']}>
        {call.monitoring !== null && <span className={styles['monitoring']}>{words.monitoring[call.monitoring]}</span>}
        {call.locked && (
          <span className={styles['mark']}>
            <IconLock size={14} aria-hidden /> {words.locked}
          </span>
        )}
        {call.recording && (
          <span className={styles['recording']}>
            <IconCircleFilled size={12} aria-hidden /> {words.recording}
          </span>
        )}
        {isHere && call.state !== 'held' && <CallQuality callId={call.callId} />}
      </div>
      <Guests call={call} />
      <p className={styles['note']} role="status" data-shown={(isHere && muted) || broken.has(call.callId) || undefined}>
        {broken.has(call.callId) ? words.broken : isHere && muted ? words.muted : ''}
      </p>
      <CallControls call={call} keys={keys} setKeys={setKeys} />
      {keys && isHere && <CallKeys callId={call.callId} />}
    </article>
  );
}
