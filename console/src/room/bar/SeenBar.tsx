import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconMicrophone, IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../text/useText';
import { useActivity, useLocalMedia, useParticipants, useRoom } from '../Room';
import { useCommand } from '../useCommand';
import styles from './Bar.module.css';

/** What is seen and heard now, in one line at the top, with the way to stop it. */
export function SeenBar() {
  const { room, customer } = useText();
  const { me, commands, media: local } = useRoom();
  const participants = useParticipants();
  const [{ voice, muted, camera, screen }, media] = useLocalMedia();
  const viewing = useActivity('view-screen')?.state === 'on';
  const showing = useActivity('show-screen')?.state === 'on';
  const { run } = useCommand();
  const agent = participants.find(({ role }) => role === 'primary')?.name ?? '';
  const shown = participants.find(({ role, screen: sends }) => role === 'customer' && sends === 'on')?.name;
  const shower = participants.find(({ role, screen: sends }) => role !== 'customer' && sends === 'on');
  const isCustomer = me.role === 'customer';
  const items: ReactNode[] = [];
  if (isCustomer && screen === 'on') {
    items.push(
      <Item key="screen" strong icon={<IconEye size={18} aria-hidden />} words={customer.seen.screen(agent)} stop={() => {
        // Nothing is seen from here on, whatever the network does; the session hears why before it hears that.
        const said = commands.revoke('view-screen');
        local.stopScreen(said);
        run(() => said);
      }} />,
    );
  }
  if (!isCustomer && viewing && shown !== undefined) {
    items.push(
      <Item key="view" icon={<IconEye size={18} aria-hidden />} words={room.seen.youSee(shown)} {...(me.role === 'primary' ? { stop: () => run(() => commands.stop('view-screen')) } : {})} />,
    );
  }
  if (showing && shower) {
    const own = shower.id === me.participantId;
    items.push(
      <Item key="show" strong={own} icon={<IconEye size={18} aria-hidden />} words={own ? room.seen.yourScreen : room.seen.youSee(shower.name)} {...(own ? { stop: () => run(() => commands.stop('show-screen')) } : {})} />,
    );
  }
  if (camera === 'on') {
    items.push(<Item key="camera" device icon={<IconVideo size={18} aria-hidden />} words={room.seen.yourCamera} stop={() => media.stopCamera()} />);
  }
  if (voice === 'in' && !muted) {
    items.push(<Item key="voice" device icon={<IconMicrophone size={18} aria-hidden />} words={room.seen.yourMicrophone} stop={() => media.mute(true)} />);
  }
  return (
    <div role="status" aria-label={room.seen.label} className={styles['seen']}>
      {items.length > 0 ? items : <Item quiet icon={<IconEyeOff size={18} aria-hidden />} words={room.seen.nothing} />}
    </div>
  );
}

interface ItemProps {
  icon: ReactNode;
  words: string;
  /** One's own screen is seen. */
  strong?: boolean;
  /** One's own microphone or camera. */
  device?: boolean;
  quiet?: boolean;
  stop?: () => void;
}

function Item({ icon, words, strong = false, device = false, quiet = false, stop }: ItemProps) {
  const { room } = useText();
  return (
    <span
      className={styles['item']}
      data-strong={strong || undefined}
      data-device={device || undefined}
      data-quiet={quiet || undefined}
    >
      {icon}
      <span className={styles['said']} title={words}>
        {words}
      </span>
      {stop && (
        <Button className={styles['stop'] ?? ''} size="compact-sm" variant={strong ? 'filled' : 'default'} color={strong ? 'red' : 'gray'} onClick={stop} aria-label={`${words}: ${room.seen.stop}`}>
          {room.seen.stop}
        </Button>
      )}
    </span>
  );
}
