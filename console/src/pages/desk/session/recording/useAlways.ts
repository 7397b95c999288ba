import { useEffect } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import { useParticipants, useRoom } from '../../../../room/Room';
import { canRecord } from '../../../../recorder/tape';
import type { EffectivePolicy } from '../../../../wire/recordingPolicy';

/**
 * Begins to record by itself where the site wants it so (rule REC-1), once in a session: as soon as there is a customer to
 * ask. A customer who says no, and an agent who stops it, are not overruled.
 */
export function useAlways(isPossible: boolean, start: () => Promise<void>): void {
  const { me, commands } = useRoom();
  const { api } = useWorker();
  const { sessionId } = commands;
  const hasCustomer = useParticipants().some(({ role, state }) => role === 'customer' && state === 'in');
  const isDue = isPossible && hasCustomer && me.role === 'primary' && canRecord();
  useEffect(() => {
    const key = `balie.recording-began.${sessionId}`;
    if (!isDue || sessionStorage.getItem(key) !== null) return;
    const abort = new AbortController();
    api
      .get<EffectivePolicy>(`/api/recordings/policy/effective?sessionId=${encodeURIComponent(sessionId)}`, abort.signal)
      .then(async ({ always }) => {
        if (abort.signal.aborted) return;
        sessionStorage.setItem(key, 'yes');
        if (always) await start();
      })
      // The button is there, and says what hinders.
      .catch(() => undefined);
    return () => abort.abort();
  }, [isDue, sessionId, api, start]);
}
