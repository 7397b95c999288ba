import { Button, Group, Slider } from '@mantine/core';
import { IconCheck, IconVolume } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useWorkText } from '../../../text/useText';
import { changeRing, useRingSettings } from '../alert/settings';
import { useRinger } from '../OnDuty';
import styles from './Page.module.css';

type Heard = 'not-yet' | 'asked' | 'yes' | 'no' | 'blocked';

/** Plays the ring at the chosen volume and asks whether it was heard. */
export function SoundCheck() {
  const { start } = useWorkText().desk;
  const ringer = useRinger();
  const { volume } = useRingSettings();
  const [heard, setHeard] = useState<Heard>('not-yet');
  const volumeLabel = useId();
  const play = () => void ringer.test(volume).then((allowed) => setHeard(allowed ? 'asked' : 'blocked'));
  return (
    <section className={styles['card']}>
      <h3 className={styles['cardTitle']}>
        <IconVolume size={20} aria-hidden /> {start.sound}
      </h3>
      <p className={styles['help']}>{start.soundHelp}</p>
      <span id={volumeLabel}>{start.volume}</span>
      <Slider
        mt={4}
        mb="lg"
        maw={360}
        min={0.05}
        max={1}
        step={0.05}
        label={(value) => `${Math.round(value * 100)}%`}
        value={volume}
        onChange={(value) => changeRing({ volume: value })}
        onChangeEnd={play}
        thumbProps={{ 'aria-labelledby': volumeLabel }}
      />
      <Group>
        <Button variant={heard === 'yes' ? 'default' : 'filled'} onClick={play}>
          {start.play}
        </Button>
        {heard !== 'not-yet' && heard !== 'blocked' && (
          <>
            <Button variant="default" onClick={() => setHeard('yes')}>
              {start.heard}
            </Button>
            <Button variant="default" onClick={() => setHeard('no')}>
              {start.notHeard}
            </Button>
          </>
        )}
      </Group>
      <div role="status">
        {heard === 'yes' && (
          <p className={styles['done']}>
            <IconCheck size={18} aria-hidden /> {start.heardDone}
          </p>
        )}
        {heard === 'no' && <p className={styles['trouble']}>{start.notHeardHelp}</p>}
        {heard === 'blocked' && <p className={styles['trouble']}>{start.soundBlocked}</p>}
      </div>
    </section>
  );
}
