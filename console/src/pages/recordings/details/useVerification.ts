import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RecordingVerdict } from '../../../wire/recordings';

/** Asks whether the recording is what was recorded, and says so in words that stay until they were read. */
export function useVerification(path: string): () => Promise<void> {
  const { acts } = useWorkText().recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  return useCallback(async () => {
    await attempt(acts.verifyFailed, async () => {
      const { intact, reason } = await api.post<RecordingVerdict>(`${path}/verification`);
      const message = intact ? acts.intact : acts.broken(reason ?? '');
      notifications.show({ color: intact ? 'green' : 'red', autoClose: false, message });
    });
  }, [api, path, attempt, acts]);
}
