import { useState } from 'react';
import type { MessageKind, VisitorRequest } from '../../../wire/acd';
import type { Api } from '../../../wire/api';
import { askedAt } from '../memory';
import type { Sent } from './fields';
import type { LeftMessage } from './SentPage';

/** A message instead of waiting: it is sent first, and only then the place in the queue is given up. */
export function useInstead(entryPointId: string, request: VisitorRequest, api: Api) {
  const [kind, choose] = useState<MessageKind | null>(null);
  const [left, setLeft] = useState<LeftMessage | null>(null);
  const [draft] = useState(() => askedAt(entryPointId));
  const isWaiting = request.state === 'arriving' || request.state === 'waiting';
  const leave = async (): Promise<void> => {
    const place = await api.post(`/api/acd/requests/${encodeURIComponent(request.requestId)}/leave`).then(
      () => 'given-up' as const,
      () => 'kept' as const,
    );
    setLeft((before) => before && { ...before, place });
  };
  const sent = async (sentKind: MessageKind, message: Sent): Promise<void> => {
    setLeft({ kind: sentKind, message, place: isWaiting ? 'given-up' : null });
    if (isWaiting) await leave();
  };
  return { isWaiting, kind, choose, left, draft, sent, leave };
}
