import { ActionIcon } from '@mantine/core';
import { IconMinimize } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { useDocument } from '../../../wire/useLive';
import { Freshness } from '../BoardHead';
import { useBoard } from '../BoardLive';
import { useQueuesByNeed } from '../useQueuesByNeed';
import { useWakeLock } from './useWakeLock';
import styles from './Wall.module.css';
import { WallRow } from './WallRow';

/** The board for a screen on the wall: few, very large numbers that read from four metres. */
export function Wall() {
  const { board } = useWorkText();
  const site = useDocument(useBoard(), 'site');
  const { queues, hold } = useQueuesByNeed();
  const navigate = useNavigate();
  useWakeLock();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate('/board');
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate]);
  return (
    <div className={styles['wall']} data-rows={Math.min(queues.length, 8)}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{site?.name ?? board.wallTitle}</h1>
        <span className={styles['fresh']}>
          <Freshness />
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xl"
          aria-label={board.wallExit}
          onClick={() => void navigate('/board')}
        >
          <IconMinimize aria-hidden />
        </ActionIcon>
      </header>
      {site === undefined && <Loading />}
      {site !== undefined && queues.length === 0 && <Empty title={board.all}>{board.empty}</Empty>}
      <ul className={styles['rows']} {...hold}>
        {queues.map((queue) => (
          <WallRow key={queue.queueId} queue={queue} />
        ))}
      </ul>
    </div>
  );
}
