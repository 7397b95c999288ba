import { useCallback, useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { Download, DownloadAs } from '../../../wire/recordings';
import { after } from '../../../wire/timers';

const ASK_AGAIN_MILLIS = 1_500;

/** Has a file made, tells how far that is, and hands it to the browser, which saves it as it comes. */
export function useDownloads(path: string): { percent: number | null; start: (as: DownloadAs) => Promise<void> } {
  const { acts } = useWorkText().recordings;
  const { api } = useWorker();
  const attempt = useAttempt();
  const [percent, setPercent] = useState<number | null>(null);
  const start = useCallback(
    async (as: DownloadAs) => {
      setPercent(0);
      await attempt(acts.downloadFailed, async () => {
        for (;;) {
          const { state, donePercent, url } = await api.post<Download>(`${path}/downloads`, { as });
          if (state === 'failed') throw new Problem('unknown', 0, null);
          if (url !== null) {
            save(url);
            return;
          }
          setPercent(donePercent);
          await new Promise<void>((again) => after(ASK_AGAIN_MILLIS, again));
        }
      });
      setPercent(null);
    },
    [api, path, attempt, acts],
  );
  return { percent, start };
}

/** The address carries its own leave, for a few minutes. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
