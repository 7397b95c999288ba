import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { DeskMe } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { changeRing, useRingSettings } from '../alert/settings';
import { useDuty } from '../OnDuty';
import { useChoosePresence } from '../presence/useChoosePresence';
import { NotificationCheck } from './NotificationCheck';
import styles from './Page.module.css';
import { SoundCheck } from './SoundCheck';

/** The first thing on a new computer: hear the ring, allow notifications, begin. Later it is where both are changed. */
export function Ready() {
  const { start } = useWorkText().desk;
  const me = useDocument(useDuty(), 'me');
  return (
    <div className={styles['page']}>
      <h2 className={styles['title']}>{start.title}</h2>
      <p className={styles['intro']}>{start.intro}</p>
      <SoundCheck />
      <NotificationCheck />
      {me && <Begin me={me} />}
    </div>
  );
}

function Begin({ me }: { me: DeskMe }) {
  const { start } = useWorkText().desk;
  const { checked } = useRingSettings();
  const { choose } = useChoosePresence(me);
  const navigate = useNavigate();
  const leave = () => {
    changeRing({ checked: true });
    void navigate('/desk', { replace: true });
  };
  if (checked && me.presence !== 'away')
    return (
      <Group mt="lg">
        <Button onClick={leave}>{start.close}</Button>
      </Group>
    );
  return (
    <>
      <Group mt="lg">
        <Button
          size="md"
          onClick={() => {
            choose('available', null);
            leave();
          }}
        >
          {start.goAvailable}
        </Button>
        <Button
          size="md"
          variant="default"
          onClick={() => {
            // On a new computer presence is what it was meant to be on the last one.
            if (me.presence !== 'away') choose('away', null);
            leave();
          }}
        >
          {start.goAway}
        </Button>
      </Group>
      <p className={styles['later']}>{start.later}</p>
    </>
  );
}
