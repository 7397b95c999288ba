import { useCallback, useState } from 'react';
import { useWorker } from '../../identity/SignedIn';

/** A million rows take their time. */
const PATIENCE_MILLIS = 60 * 60 * 1000;

interface Download {
  busy: boolean;
  failure: unknown;
  start: () => void;
}

/** Fetches a file with the token, which a plain link cannot carry, and hands it to the browser to save. */
export function useDownload(path: string, name: string): Download {
  const { api } = useWorker();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);
  const start = useCallback(() => {
    setBusy(true);
    setFailure(undefined);
    api
      .open(path, { patienceMillis: PATIENCE_MILLIS })
      .then((answer) => answer.blob())
      .then((file) => save(file, name), setFailure)
      .finally(() => setBusy(false));
  }, [api, path, name]);
  return { busy, failure, start };
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
