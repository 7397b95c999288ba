import { IconX } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { SessionTab } from '../model/tabs';
import styles from './Sessions.module.css';
import { SessionWindow } from './SessionWindow';
import { forgetTab } from './useSessionTabs';

/** All sessions of this window side by side; those behind go on out of sight. */
export function Sessions({ tabs, inFront }: { tabs: readonly SessionTab[]; inFront: string | null }) {
  return (
    <>
      {tabs.length > 1 && inFront !== null && <TabStrip tabs={tabs} inFront={inFront} />}
      {tabs.map((tab) => (
        <div key={tab.sessionId} className={styles['session']} hidden={tab.sessionId !== inFront}>
          <SessionWindow tab={tab} inFront={tab.sessionId === inFront} />
        </div>
      ))}
    </>
  );
}

function TabStrip({ tabs, inFront }: { tabs: readonly SessionTab[]; inFront: string }) {
  const { session } = useWorkText().desk;
  return (
    <nav aria-label={session.tabs} className={styles['strip']}>
      {tabs.map((tab) => (
        <span key={tab.sessionId} className={styles['tab']} data-front={tab.sessionId === inFront}>
          <Link
            to={`/desk/sessions/${tab.sessionId}`}
            aria-current={tab.sessionId === inFront ? 'page' : undefined}
            className={styles['tabLink'] ?? ''}
          >
            {tab.title || session.unnamed}
          </Link>
          {tab.work === null && <CloseTab tab={tab} isFront={tab.sessionId === inFront} />}
        </span>
      ))}
    </nav>
  );
}

function CloseTab({ tab, isFront }: { tab: SessionTab; isFront: boolean }) {
  const { home, session } = useWorkText().desk;
  const navigate = useNavigate();
  const close = () => {
    forgetTab(tab.sessionId);
    if (isFront) void navigate('/desk');
  };
  return (
    <button
      type="button"
      className={styles['close']}
      aria-label={home.close(tab.title || session.unnamed)}
      onClick={close}
    >
      <IconX size={14} aria-hidden />
    </button>
  );
}
