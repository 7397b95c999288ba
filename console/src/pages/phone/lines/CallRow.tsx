import { IconLock, IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react';
import { memo } from 'react';
import { useWorkText } from '../../../text/useText';
import type { Call } from '../../../wire/telephony';
import { Lamp } from '../LampIcon';
import { useWho } from '../people';
import { Ticking } from '../Ticking';
import { CallRowActions } from './CallRowActions';
import styles from './Lines.module.css';

/** One call on a line: how it stands, who has it, with whom, for how long, and what this person may do. */
export const CallRow = memo(function CallRow({ call, over, me }: { call: Call; over: boolean; me: string }) {
  const { phone } = useWorkText();
  const words = phone.lines;
  const who = useWho();
  const other = who(call.number);
  const Direction = call.direction === 'in' ? IconPhoneIncoming : IconPhoneOutgoing;
  return (
    <li className={styles['call']} data-row data-over={over}>
      <Lamp lamp={over ? 'idle' : call.lamp}>{over ? words.over : phone.lamps[call.lamp]}</Lamp>
      <span className={styles['other']}>
        <Direction size={16} aria-hidden />
        <span className="visually-hidden">{call.direction === 'in' ? phone.call.incoming : phone.call.outgoing} </span>
        {other}
        {call.locked && (
          <span className={styles['locked']}>
            <IconLock size={14} aria-hidden /> {phone.call.locked}
          </span>
        )}
      </span>
      <span className={styles['user']} title={call.user?.name}>
        {call.user === null ? words.nobody : call.user.id === me ? phone.you : call.user.name}
      </span>
      <span className={styles['time']}>{!over && <Ticking since={call.startedAt} />}</span>
      <span className={styles['acts']}>{!over && <CallRowActions call={call} other={other} />}</span>
    </li>
  );
});
