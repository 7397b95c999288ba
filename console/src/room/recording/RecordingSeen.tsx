import { IconAlertTriangle, IconPlayerPause, IconPlayerRecordFilled } from '@tabler/icons-react';
import { timeToSecond } from '../../text/format';
import { useLanguage, useText } from '../../text/useText';
import type { Room } from '../../text';
import type { RecordingStatus } from '../../wire/recordings';
import { SeenItem } from '../bar/SeenItem';
import { useRoom } from '../Room';
import { useCommand } from '../useCommand';
import styles from './Recording.module.css';
import { useRecordingSight } from './RecordingSeenBy';

/** That the session is being recorded, and the last second of it that is safe; for customers with the way to stop it. */
export function RecordingSeen() {
  const { room } = useText();
  const [language] = useLanguage();
  const { me, commands } = useRoom();
  const sight = useRecordingSight();
  const { run } = useCommand();
  if (sight.state === 'none') return null;
  const words = room.recording;
  const stop = me.role === 'customer' ? { stop: () => run(() => commands.revoke('recording')) } : {};
  const until = 'status' in sight ? sight.status.durableUntil : null;
  const safe = until !== null && (
    // Spoken once, when recording begins; not every second.
    <time aria-live="off" className={styles['until']} dateTime={until}>
      {words.until(timeToSecond(until, language))}
    </time>
  );
  switch (sight.state) {
    case 'unknown':
    case 'starting':
      return <SeenItem icon={<IconPlayerRecordFilled size={18} aria-hidden />} words={words.starting} {...stop} />;
    case 'paused':
      return <SeenItem icon={<IconPlayerPause size={18} aria-hidden />} words={words.paused} short={words.short.paused} {...stop} />;
    case 'stalled':
      return (
        <SeenItem warns icon={<IconAlertTriangle size={18} aria-hidden />} words={words.stalled} short={words.short.stalled} {...stop}>
          {safe}
        </SeenItem>
      );
    case 'running':
      return (
        <SeenItem
          icon={<IconPlayerRecordFilled size={18} aria-hidden className={styles['light'] ?? ''} />}
          words={runs(sight.status, me.role === 'primary', words)}
          short={words.short.runs}
          {...stop}
        >
          {safe}
        </SeenItem>
      );
  }
}

/** That it runs, and when it is not kept by the site, where. */
function runs(status: RecordingStatus, isOwn: boolean, words: Room['recording']): string {
  if (status.recorder === 'network') return words.runs;
  return isOwn ? words.runsHere : words.runsAt(status.byName);
}
