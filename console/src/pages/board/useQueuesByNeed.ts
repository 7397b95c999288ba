import { useMemo, useState } from 'react';
import type { BoardQueue } from '../../wire/board';
import { useDocuments } from '../../wire/useLive';
import { useNow } from '../../wire/useNow';
import { useBoard } from './BoardLive';
import { byNeed } from './model/need';
import { stillOrder } from './model/still';

interface Hold {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

/** The queues, the one that needs someone most first; their order holds still while the pointer or the focus is in the list. */
export function useQueuesByNeed(): { queues: BoardQueue[]; hold: Hold; held: boolean } {
  const documents = useDocuments(useBoard(), 'queue/');
  const now = useNow();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  const wanted = useMemo(() => byNeed(documents, now), [documents, now]);
  const order = useStill(
    wanted.map((queue) => queue.queueId),
    held,
  );
  const byId = new Map(wanted.map((queue) => [queue.queueId, queue]));
  return {
    queues: order.flatMap((id) => byId.get(id) ?? []),
    held,
    hold: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  };
}

function useStill(wanted: readonly string[], held: boolean): readonly string[] {
  const [shown, setShown] = useState(wanted);
  const next = stillOrder(shown, wanted, held);
  // The order shown is remembered from one rendering to the next, so that a held list knows where its rows were.
  if (next.length !== shown.length || next.some((id, at) => id !== shown[at])) setShown(next);
  return next;
}
