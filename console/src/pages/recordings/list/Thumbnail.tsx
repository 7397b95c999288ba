import { useEffect, useState, type ReactNode } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import type { RecordingRow } from '../../../wire/recordings';

/** What a recording looks like. It is fetched, because a picture's address can't carry a token. */
export function Thumbnail({ row, children }: { row: RecordingRow; children: ReactNode }) {
  const { api } = useWorker();
  const [place, setPlace] = useState<string | null>(null);
  const { recordingId, state, source, disabled, deletedAt } = row;
  const hasOne = state === 'ended' && source !== 'telephone' && !disabled && deletedAt === null;
  useEffect(() => {
    if (!hasOne) return;
    let made: string | null = null;
    const abort = new AbortController();
    api.open(`/api/recordings/${encodeURIComponent(recordingId)}/thumbnails/0`, { signal: abort.signal }).then(
      async (answer) => {
        const picture = await answer.blob();
        if (abort.signal.aborted || picture.size === 0) return;
        made = URL.createObjectURL(picture);
        setPlace(made);
      },
      // None yet, or nothing to be seen in it: the kind of recording stands in its place.
      () => undefined,
    );
    return () => {
      abort.abort();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [api, recordingId, hasOne]);
  return place === null ? children : <img src={place} alt="" />;
}
