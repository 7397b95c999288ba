import { Button, Group } from '@mantine/core';
import { IconCoffee, IconHeadset } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { DeskMe } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { useRingSettings } from '../alert/settings';
import { useOfferBook } from '../alert/useUnanswered';
import type { SessionTab } from '../model/tabs';
import { Offers } from '../offers/Offers';
import { useDuty } from '../OnDuty';
import { idleWords } from '../presence/words';
import { useChoosePresence } from '../presence/useChoosePresence';
import styles from './Page.module.css';

/** The middle of the desk without a session in front: offers, or what happens next and why nothing does. */
export function Home({ tabs }: { tabs: readonly SessionTab[] }) {
  const { checked } = useRingSettings();
  const { open } = useOfferBook();
  const me = useDocument(useDuty(), 'me');
  if (open.length > 0)
    return (
      <div className={styles['page']}>
        <Offers wide />
      </div>
    );
  if (!checked) return <Navigate to="/desk/ready" replace />;
  return me ? <Waiting me={me} elsewhere={tabs.length > 0} /> : <Loading />;
}

/** @param elsewhere customers are with this agent, in sessions that this page does not show now */
function Waiting({ me, elsewhere }: { me: DeskMe; elsewhere: boolean }) {
  const { desk } = useWorkText();
  const { shown, choose } = useChoosePresence(me);
  const resting = shown.presence === 'away' || shown.presence === 'offline';
  const Icon = resting ? IconCoffee : IconHeadset;
  return (
    <div className={styles['rest']}>
      <Empty
        title={elsewhere ? desk.home.behindTitle : desk.home.emptyTitle}
        icon={<Icon size={40} stroke={1.4} aria-hidden color="var(--mantine-color-dimmed)" />}
      >
        {elsewhere && <p>{desk.home.behindText}</p>}
        <p>{resting ? desk.home.notAvailableText : idleWords(desk, me, false)}</p>
        {resting ? (
          <Group justify="center">
            <Button onClick={() => choose('available', null)}>{desk.presence.goAvailable}</Button>
          </Group>
        ) : (
          <p>{desk.home.emptyText}</p>
        )}
      </Empty>
    </div>
  );
}
