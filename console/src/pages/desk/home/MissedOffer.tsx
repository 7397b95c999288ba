import { Button } from '@mantine/core';
import { IconBellX } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { DeskMe } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { useDuty } from '../OnDuty';
import { useChoosePresence } from '../presence/useChoosePresence';
import styles from './Callout.module.css';

const MISSED = 'missed-offer';

/** An offer lapsed and the floor set the agent to away: says so, and the way back is one press. */
export function MissedOffer() {
  const me = useDocument(useDuty(), 'me');
  return me?.presence === 'away' && me.reason === MISSED ? <Missed me={me} /> : null;
}

function Missed({ me }: { me: DeskMe }) {
  const { desk } = useWorkText();
  const { shown, choose } = useChoosePresence(me);
  return (
    <div className={styles['callout']} role="status">
      <p className={styles['title']}>
        <IconBellX size={18} aria-hidden /> {desk.offer.missedTitle}
      </p>
      <p className={styles['text']}>{desk.offer.missedAway}</p>
      <Button size="xs" loading={shown.presence === 'available'} onClick={() => choose('available', null)}>
        {desk.presence.back}
      </Button>
    </div>
  );
}
