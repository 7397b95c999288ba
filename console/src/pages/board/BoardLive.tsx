import { createContext, use, type ReactNode } from 'react';
import { useWorker } from '../../identity/SignedIn';
import type { BoardDocuments } from '../../wire/board';
import type { LiveConnection } from '../../wire/live';
import { useLive } from '../../wire/useLive';
import { BoardNotices } from './BoardNotices';

const BoardContext = createContext<LiveConnection<BoardDocuments> | undefined>(undefined);

/** One live view of the whole floor for all pages of the board. */
export function BoardLive({ children }: { children: ReactNode }) {
  const live = useLive<BoardDocuments>('/ws/acd/board', useWorker().tokens);
  return (
    <BoardContext value={live}>
      <BoardNotices live={live} />
      {children}
    </BoardContext>
  );
}

export function useBoard(): LiveConnection<BoardDocuments> {
  const live = use(BoardContext);
  if (!live) throw new Error('useBoard needs <BoardLive> around it');
  return live;
}
