import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../text/useText';
import styles from './Bar.module.css';

interface SeenItemProps {
  icon: ReactNode;
  words: string;
  /** The same in a word or two, for where another thing is said beside it and there is little room. */
  short?: string;
  /** One's own screen is seen. */
  strong?: boolean;
  /** One's own microphone or camera. */
  device?: boolean;
  quiet?: boolean;
  /** Something is not as it should be. */
  warns?: boolean;
  stop?: () => void;
  children?: ReactNode;
}

/** One thing that is seen, heard or kept, with the way to stop it. */
export function SeenItem({ icon, words, short, strong = false, device = false, quiet = false, warns = false, stop, children }: SeenItemProps) {
  const { room } = useText();
  return (
    <span
      className={styles['item']}
      data-strong={strong || undefined}
      data-device={device || undefined}
      data-quiet={quiet || undefined}
      data-warns={warns || undefined}
    >
      {icon}
      <span className={styles['said']} title={words}>
        <span className={short === undefined ? undefined : styles['whole']}>{words}</span>
        {short !== undefined && (
          <span className={styles['short']} aria-hidden>
            {short}
          </span>
        )}
      </span>
      {children}
      {stop && (
        <Button className={styles['stop'] ?? ''} size="compact-sm" variant={strong ? 'filled' : 'default'} color={strong ? 'red' : 'gray'} onClick={stop} aria-label={`${words}: ${room.seen.stop}`}>
          {room.seen.stop}
        </Button>
      )}
    </span>
  );
}
