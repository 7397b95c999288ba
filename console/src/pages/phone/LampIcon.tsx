import { IconCircle, IconPhoneCall, IconPhoneIncoming, IconPlayerPauseFilled } from '@tabler/icons-react';
import type { Lamp as LampCode } from '../../wire/telephony';
import { useWorkText } from '../../text/useText';
import styles from './Lamp.module.css';

const icons = {
  idle: IconCircle,
  ringing: IconPhoneIncoming,
  'in-use': IconPhoneCall,
  held: IconPlayerPauseFilled,
} as const;

export function LampIcon({ lamp, size = 16 }: { lamp: LampCode; size?: number }) {
  const Icon = icons[lamp];
  return <Icon size={size} aria-hidden className={styles['icon'] ?? ''} data-lamp={lamp} />;
}

/** How a line or a call is lit: a shape, a word and a colour. */
export function Lamp({ lamp, children }: { lamp: LampCode; children?: string }) {
  const { phone } = useWorkText();
  return (
    <span className={styles['lamp']} data-lamp={lamp}>
      <LampIcon lamp={lamp} /> {children ?? phone.lamps[lamp]}
    </span>
  );
}
