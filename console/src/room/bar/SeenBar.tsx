import { IconEye, IconEyeOff, IconMicrophone, IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../text/useText';
import { useActivity, useLocalMedia, useParticipants, useRoom } from '../Room';
import { RecordingSeen } from '../recording/RecordingSeen';
import { useRecordingSight } from '../recording/RecordingSeenBy';
import { useCommand } from '../useCommand';
import styles from './Bar.module.css';
import { SeenItem } from './SeenItem';

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
  const isRecorded = useRecordingSight().state !== 'none';
  const isCustomer = me.role === 'customer';
  const items: ReactNode[] = [];
  if (isCustomer && screen === 'on') {
    items.push(
      <SeenItem key="screen" strong icon={<IconEye size={18} aria-hidden />} words={customer.seen.screen(agent)} stop={() => {
        // Nothing is seen from here on, whatever the network does; the session hears why before it hears that.
        const said = commands.revoke('view-screen');
        local.stopScreen(said);
        run(() => said);
      }} />,
    );
  }
  if (!isCustomer && viewing && shown !== undefined) {
    items.push(
      <SeenItem key="view" icon={<IconEye size={18} aria-hidden />} words={room.seen.youSee(shown)} {...(me.role === 'primary' ? { stop: () => run(() => commands.stop('view-screen')) } : {})} />,
    );
  }
  if (showing && shower) {
    const own = shower.id === me.participantId;
    items.push(
      <SeenItem key="show" strong={own} icon={<IconEye size={18} aria-hidden />} words={own ? room.seen.yourScreen : room.seen.youSee(shower.name)} {...(own ? { stop: () => run(() => commands.stop('show-screen')) } : {})} />,
    );
  }
  if (camera === 'on') {
    items.push(<SeenItem key="camera" device icon={<IconVideo size={18} aria-hidden />} words={room.seen.yourCamera} stop={() => media.stopCamera()} />);
  }
  if (voice === 'in' && !muted) {
    items.push(<SeenItem key="voice" device icon={<IconMicrophone size={18} aria-hidden />} words={room.seen.yourMicrophone} stop={() => media.mute(true)} />);
  }
  return (
    <div role="status" aria-label={room.seen.label} className={styles['seen']}>
      <RecordingSeen />
      {items.length > 0 || isRecorded ? items : <SeenItem quiet icon={<IconEyeOff size={18} aria-hidden />} words={room.seen.nothing} />}
    </div>
  );
}
