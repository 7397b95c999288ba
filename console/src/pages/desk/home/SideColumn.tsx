import { Button } from '@mantine/core';
import { IconHash, IconPlus } from '@tabler/icons-react';
import { Link, useMatch } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import type { SessionTab } from '../model/tabs';
import { Offers } from '../offers/Offers';
import { KeptRecordings } from './KeptRecordings';
import { Mine } from './Mine';
import { MissedOffer } from './MissedOffer';
import { QueueLines } from './QueueLines';
import styles from './SideColumn.module.css';
import { SetByOther } from './SetByOther';
import { SoundOff } from './SoundOff';

interface Props {
  tabs: readonly SessionTab[];
  tasks: readonly Work[];
  inFront: string | null;
  here: boolean;
}

/** Offers and what is mine: always at the left of the desk. Without a session in front, offers are in the middle instead. */
export function SideColumn({ tabs, tasks, inFront, here }: Props) {
  const { desk } = useWorkText();
  const isTask = useMatch('/desk/work/:requestId') !== null;
  return (
    <aside className={styles['column']} aria-label={desk.home.overview}>
      <SoundOff />
      <MissedOffer />
      <SetByOther />
      {here && (inFront !== null || isTask) && <Offers wide={false} />}
      <Mine tabs={tabs} tasks={tasks} inFront={inFront} />
      <KeptRecordings />
      <QueueLines />
      <div className={styles['actions']}>
        <Button component={Link} to="/desk/start" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
          {desk.home.start}
        </Button>
        <Button component={Link} to="/desk/join" variant="default" leftSection={<IconHash size={16} aria-hidden />}>
          {desk.home.join}
        </Button>
      </div>
    </aside>
  );
}
