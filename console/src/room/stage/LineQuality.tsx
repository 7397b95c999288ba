import { IconAntennaBars2, IconAntennaBarsOff } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useText } from '../../text/useText';
import { judge, totals, type Quality, type Totals } from '../media/quality';
import { useRoom } from '../Room';
import styles from './Stage.module.css';

const EVERY_MILLIS = 4_000;

/** Speaks up only when the line is not good. */
export function LineQuality() {
  const { room } = useText();
  const { mesh } = useRoom();
  const [quality, setQuality] = useState<Quality>('unknown');
  const noRoute = useSyncExternalStore(
    (changed) => mesh.onChange(changed),
    () => mesh.noRoute,
  );
  useEffect(() => {
    let before: Totals | undefined;
    const timer = setInterval(() => {
      void mesh.stats().then((reports) => {
        const now = totals(reports);
        setQuality(judge(before, now));
        before = now;
      });
    }, EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [mesh]);
  const shown = noRoute ? 'no-route' : quality === 'weak' || quality === 'bad' ? quality : null;
  return (
    <span role="status" className={styles['quality']} data-shown={shown ?? undefined}>
      {shown && (
        <>
          {shown === 'weak' ? <IconAntennaBars2 size={16} aria-hidden /> : <IconAntennaBarsOff size={16} aria-hidden />}
          {room.quality[shown]}
        </>
      )}
    </span>
  );
}
