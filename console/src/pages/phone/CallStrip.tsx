import { ActionIcon } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconPhoneOff, IconPlayerPause } from '@tabler/icons-react';
import { Link, useMatch } from 'react-router';
import { useWorkText } from '../../text/useText';
import styles from './CallStrip.module.css';
import { LampIcon } from './LampIcon';
import { inHand } from './model/alerts';
import { useOwnCalls, useSoftphone, useTelephone } from './OnPhone';
import { useWho } from './people';
import { Ticking } from './Ticking';
import { useCallCommands } from './useCallCommands';

/** The call in hand while its person looks at another page: with whom, for how long, and what is needed at once. */
export function CallStrip() {
  const { phone } = useWorkText();
  const words = phone.call;
  const who = useWho();
  const commands = useCallCommands();
  const { softphone } = useTelephone();
  const { talking, muted } = useSoftphone();
  const call = inHand(useOwnCalls());
  const atCalls = useMatch('/phone') !== null;
  if (call === null || atCalls) return null;
  const other = who(call.number);
  return (
    <div className={styles['strip']} role="group" aria-label={words.with(other)}>
      <Link to="/phone" className={styles['call'] ?? ''} title={words.with(other)}>
        <LampIcon lamp={call.lamp} />
        <span className={styles['who']}>{other}</span>
        <span className={styles['time']}>
          <Ticking since={call.startedAt} />
        </span>
      </Link>
      {talking.has(call.callId) && (
        <ActionIcon
          variant={muted ? 'filled' : 'subtle'}
          color={muted ? 'yellow' : 'gray'}
          aria-pressed={muted}
          aria-label={words.mute}
          title={muted ? words.muted : words.mute}
          onClick={() => softphone.mute(!muted)}
        >
          {muted ? <IconMicrophoneOff size={18} aria-hidden /> : <IconMicrophone size={18} aria-hidden />}
        </ActionIcon>
      )}
      {call.actions.includes('hold') && (
        <ActionIcon variant="subtle" color="gray" aria-label={words.hold} title={words.hold} onClick={() => void commands.act(call.callId, 'hold')}>
          <IconPlayerPause size={18} aria-hidden />
        </ActionIcon>
      )}
      {call.actions.includes('hang-up') && (
        <ActionIcon color="red" aria-label={words.hangUp} title={words.hangUp} onClick={() => void commands.act(call.callId, 'hang-up')}>
          <IconPhoneOff size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
