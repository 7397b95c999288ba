import { IconMicrophoneOff, IconX } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { useWorkText } from '../../../text/useText';
import { isHeld, type SessionTab } from '../model/tabs';
import styles from './Sessions.module.css';
import { SessionWindow } from './SessionWindow';
import { useCloseTab } from './useSessionTabs';

interface SessionsProps {
  tabs: readonly SessionTab[];
  inFront: string | null;
  /** The session in front, or the one that was before another page was. */
  attended: string | null;
}

/** All sessions of this window side by side; those behind go on out of sight, with the microphone silent. */
export function Sessions({ tabs, inFront, attended }: SessionsProps) {
  const [silent, setSilent] = useState<ReadonlySet<string>>(new Set());
  const silenced = useCallback((sessionId: string, isSilenced: boolean) => {
    setSilent((before) => {
      if (before.has(sessionId) === isSilenced) return before;
      return new Set(isSilenced ? [...before, sessionId] : [...before].filter((one) => one !== sessionId));
    });
  }, []);
  return (
    <>
      {tabs.length > 1 && inFront !== null && <TabStrip tabs={tabs} inFront={inFront} silent={silent} />}
      {tabs.map((tab) => (
        <div key={tab.sessionId} className={styles['session']} hidden={tab.sessionId !== inFront}>
          <SessionWindow
            tab={tab}
            inFront={tab.sessionId === inFront}
            held={isHeld(tabs, tab.sessionId, attended)}
            silenced={silenced}
          />
        </div>
      ))}
    </>
  );
}

interface TabStripProps {
  tabs: readonly SessionTab[];
  inFront: string;
  silent: ReadonlySet<string>;
}

function TabStrip({ tabs, inFront, silent }: TabStripProps) {
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
            <span className={styles['title']}>{tab.title || session.unnamed}</span>
            {silent.has(tab.sessionId) && (
              <IconMicrophoneOff size={14} role="img" aria-label={session.onHold} title={session.onHold} />
            )}
          </Link>
          {tab.work === null && <CloseTab tab={tab} isFront={tab.sessionId === inFront} />}
        </span>
      ))}
    </nav>
  );
}

function CloseTab({ tab, isFront }: { tab: SessionTab; isFront: boolean }) {
  const { home, session } = useWorkText().desk;
  const closeTab = useCloseTab();
  return (
    <button
      type="button"
      className={styles['close']}
      aria-label={home.close(tab.title || session.unnamed)}
      onClick={() => closeTab(tab.sessionId, isFront)}
    >
      <IconX size={14} aria-hidden />
    </button>
  );
}
