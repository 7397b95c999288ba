import { IconAntennaBars2, IconAntennaBars4, IconAntennaBars5, IconAntennaBarsOff } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import styles from './CallCard.module.css';
import { useQuality } from './useQuality';

const icons = { unknown: IconAntennaBarsOff, good: IconAntennaBars5, fair: IconAntennaBars4, poor: IconAntennaBars2 } as const;

/** How good the line is, as bars and in words. */
export function CallQuality({ callId }: { callId: string }) {
  const { phone } = useWorkText();
  const quality = useQuality(callId, true);
  if (quality === 'unknown') return null;
  const Icon = icons[quality];
  return (
    <span className={styles['quality']} data-quality={quality}>
      <Icon size={16} aria-hidden /> {phone.quality[quality]}
    </span>
  );
}
