import { Button } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import { useRingSettings } from '../alert/settings';
import { useSoundReady } from '../alert/useRing';
import { useRinger } from '../OnDuty';
import styles from './Callout.module.css';

/** After a reload the browser wants one click before this page may ring; until then it says so. */
export function SoundOff() {
  const { start } = useWorkText().desk;
  const ringer = useRinger();
  const ready = useSoundReady(ringer);
  const { checked } = useRingSettings();
  if (ready || !checked) return null;
  return (
    <div className={styles['callout']} role="status">
      <p className={styles['title']}>
        <IconVolumeOff size={18} aria-hidden /> {start.soundOff}
      </p>
      <Button size="xs" variant="default" onClick={() => void ringer.unlock()}>
        {start.soundOn}
      </Button>
    </div>
  );
}
