import type { ReactNode } from 'react';
import { IconCloudOff } from '@tabler/icons-react';
import { time } from '../../text/format';
import { useLanguage, useWorkText } from '../../text/useText';
import { useDocument, useLiveStatus } from '../../wire/useLive';
import { useNow } from '../../wire/useNow';
import { useBoard } from './BoardLive';
import styles from './BoardHead.module.css';

/** A page of the board: its title, what it belongs to, and whether its numbers are of now. */
export function BoardHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const live = useBoard();
  const site = useDocument(live, 'site');
  return (
    <header className={styles['head']}>
      <div>
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['site']}>
          {site?.name} <Freshness />
        </p>
      </div>
      <div className={styles['aside']}>{children}</div>
    </header>
  );
}

/** The time of the numbers; says so when they are of before a lost connection. */
export function Freshness() {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const status = useLiveStatus(useBoard());
  const now = useNow();
  const lost = status === 'reconnecting';
  return (
    <>
      {!lost && <span>{board.updated(time(new Date(now).toISOString(), language))}</span>}
      <span role="status" className={styles['lost']}>
        {lost && (
          <>
            <IconCloudOff size={16} aria-hidden /> {board.stale}
          </>
        )}
      </span>
    </>
  );
}
