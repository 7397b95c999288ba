/** A file on its way to a service. `fetch` can't tell how far that is, so it goes the older way. */
export interface Sending {
  headers: Readonly<Record<string, string>>;
  /** Told how much was sent, from 0 to 1. */
  progress: (share: number) => void;
  signal: AbortSignal;
}

/** Resolves with the answer, whatever its status; rejects when none came, or it was aborted. */
export function sendFile(path: string, file: Blob, { headers, progress, signal }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const gone = () => {
      signal.removeEventListener('abort', abort);
      reject(signal.aborted ? new DOMException('aborted', 'AbortError') : new TypeError('no answer'));
    };
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      signal.removeEventListener('abort', abort);
      const retryAfter = request.getResponseHeader('Retry-After');
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: retryAfter === null ? {} : { 'Retry-After': retryAfter },
        }),
      );
    };
    request.onerror = gone;
    request.ontimeout = gone;
    request.onabort = gone;
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) gone();
    else request.send(file);
  });
}
