import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Tokens } from '../../wire/live';
import type { RecordingDocuments, RecordingStatus } from '../../wire/recordings';
import { useDocument, useLive, useLiveStatus } from '../../wire/useLive';
import { useNow } from '../../wire/useNow';
import { useActivity } from '../Room';

/**
 * What is kept of this session, as whoever keeps it says: `none` while nothing may be recorded, `unknown` until that was
 * heard, `starting` until there is something, `stalled` when it should go on and does not, or cannot be heard of.
 */
export type RecordingSight =
  | { state: 'none' }
  | { state: 'unknown' }
  | { state: 'starting' }
  | { state: 'running' | 'paused' | 'stalled'; status: RecordingStatus };

const none: RecordingSight = { state: 'none' };
const unknown: RecordingSight = { state: 'unknown' };
const SightContext = createContext<RecordingSight>(none);

interface Props {
  sessionId: string;
  tokens: Tokens;
  children: ReactNode;
}

/** Lets everybody in the session see whether it is recorded, and up to which second that is safe (rule REC-1). */
export function RecordingSeenBy({ sessionId, tokens, children }: Props) {
  const isAllowed = useActivity('recording')?.state === 'on';
  const [sight, setSight] = useState<RecordingSight>(unknown);
  return (
    <SightContext value={isAllowed ? sight : none}>
      {isAllowed && <Watch sessionId={sessionId} tokens={tokens} see={setSight} />}
      {children}
    </SightContext>
  );
}

export function useRecordingSight(): RecordingSight {
  return use(SightContext);
}

/** Without news for as long as this, while it should run, nothing is known to be kept. */
const STALLED_MILLIS = 5_000;

function Watch({ sessionId, tokens, see }: Omit<Props, 'children'> & { see: (sight: RecordingSight) => void }) {
  const live = useLive<RecordingDocuments>(`/ws/recordings/sessions/${encodeURIComponent(sessionId)}`, tokens);
  const status = useDocument(live, 'recording');
  const isLive = useLiveStatus(live) === 'live';
  const isQuiet = useQuiet(isLive);
  const [isHeard, setHeard] = useState(false);
  if (isLive && !isHeard) setHeard(true);
  useEffect(() => {
    if (!isHeard) see(unknown);
    else if (!status || status.state === 'ended') see({ state: 'starting' });
    else if (status.state === 'paused') see({ state: 'paused', status });
    else see({ state: status.stalled || isQuiet ? 'stalled' : 'running', status });
  }, [isHeard, status, isQuiet, see]);
  useEffect(() => () => see(unknown), [see]);
  return null;
}

/** Whether nothing has been heard for too long. */
function useQuiet(isLive: boolean): boolean {
  const now = useNow();
  const [lostAt, setLostAt] = useState<number | null>(null);
  const since = isLive ? null : (lostAt ?? now);
  if (since !== lostAt) setLostAt(since);
  return since !== null && now - since >= STALLED_MILLIS;
}
