import type { LiveStatus } from '../wire/live';
import { useText } from '../text/useText';
import styles from './ConnectionBanner.module.css';

/** Quiet until a loss lasts longer than a moment; gone as soon as the connection is back. */
export function ConnectionBanner({ status }: { status: LiveStatus }) {
  const { common } = useText();
  return (
    <div role="status" className={styles['place']}>
      {status === 'reconnecting' && (
        <div className={styles['banner']} title={common.reconnectingLong}>
          {common.reconnecting}
        </div>
      )}
    </div>
  );
}
