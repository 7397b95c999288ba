import { Button } from '@mantine/core';
import { IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkText } from '../../../text/useText';
import type { DeskMe } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { useDuty } from '../OnDuty';
import styles from './Callout.module.css';

/** A supervisor set this agent's presence: says who, until it is read or the agent chooses another. */
export function SetByOther() {
  const me = useDocument(useDuty(), 'me');
  const [read, setRead] = useState<string | null>(null);
  if (!me?.setBy || read === me.since) return null;
  return <Told me={me} by={me.setBy} done={() => setRead(me.since)} />;
}

function Told({ me, by, done }: { me: DeskMe; by: string; done: () => void }) {
  const { common, desk } = useWorkText();
  return (
    <div className={styles['callout']} role="status">
      <p className={styles['title']}>
        <IconUserCog size={18} aria-hidden /> {desk.presence.setBy(by, desk.presence.names[me.presence])}
      </p>
      <Button size="xs" variant="default" onClick={done}>
        {common.close}
      </Button>
    </div>
  );
}
