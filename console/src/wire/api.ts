/** The way to the services: JSON over fetch, with a bearer token, an idempotency key for commands, and failures as `Problem`. */

import { sendFile } from './sendFile';

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** A failure that a service named (`code` of docs/api.md), or `offline` when no answer came. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string | null,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

/** Gives the bearer token to use now; `null` for the public resources. */
export type TokenSource = () => Promise<string | null>;

export const nobody: TokenSource = () => Promise.resolve(null);

const DEADLINE_MILLIS = 15_000;

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, a Blob as what it is. */
  body?: unknown;
  /** The same key makes a repeat of a command harmless; one is drawn when none is given. */
  key?: string;
  signal?: AbortSignal;
  /** The part that is wanted, as `bytes=0-99`. */
  range?: string;
  /** What the service should write in, when the browser's own language isn't meant. */
  language?: string;
  /** How long the whole answer may take; only downloads need longer than a page may. */
  patienceMillis?: number;
}

export class Api {
  constructor(
    private readonly token: TokenSource,
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.call<T>(path, signal ? { signal } : {});
  }

  post<T = void>(path: string, body?: unknown, key?: string): Promise<T> {
    return this.call<T>(path, { method: 'POST', body, ...(key ? { key } : {}) });
  }

  put<T = void>(path: string, body: unknown, key?: string): Promise<T> {
    return this.call<T>(path, { method: 'PUT', body, ...(key ? { key } : {}) });
  }

  patch<T = void>(path: string, body: unknown): Promise<T> {
    return this.call<T>(path, { method: 'PATCH', body });
  }

  async delete(path: string): Promise<void> {
    await this.open(path, { method: 'DELETE' });
  }

  /** Sends a file as it is, and tells how much of it was sent, from 0 to 1. */
  async upload<T>(path: string, file: Blob, progress: (share: number) => void, signal: AbortSignal): Promise<T> {
    const token = await this.token();
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': crypto.randomUUID(),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    };
    let response: Response;
    try {
      response = await sendFile(path, file, { headers, progress, signal });
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw new Problem('offline', 0, null);
    }
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as T;
  }

  /** The raw answer, for downloads. */
  async open(path: string, call: Call = {}): Promise<Response> {
    const method = call.method ?? 'GET';
    const headers = new Headers({ Accept: 'application/json, application/problem+json;q=0.9, */*;q=0.5' });
    const token = await this.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (method !== 'GET') headers.set('Idempotency-Key', call.key ?? crypto.randomUUID());
    if (call.range !== undefined) headers.set('Range', call.range);
    if (call.language !== undefined) headers.set('Accept-Language', call.language);
    const isFile = call.body instanceof Blob;
    if (call.body !== undefined) headers.set('Content-Type', isFile ? (call.body as Blob).type : 'application/json');
    const deadline = AbortSignal.timeout(call.patienceMillis ?? DEADLINE_MILLIS);
    let response: Response;
    try {
      response = await this.send(path, {
        method,
        headers,
        credentials: 'omit',
        signal: call.signal ? AbortSignal.any([call.signal, deadline]) : deadline,
        ...(call.body === undefined ? {} : { body: isFile ? (call.body as Blob) : JSON.stringify(call.body) }),
      });
    } catch (cause) {
      if (call.signal?.aborted) throw cause;
      throw new Problem('offline', 0, null);
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  private async call<T>(path: string, call: Call): Promise<T> {
    const response = await this.open(path, call);
    let text: string;
    try {
      text = await response.text();
    } catch (cause) {
      // The answer began and did not end.
      if (call.signal?.aborted) throw cause;
      throw new Problem('offline', 0, null);
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After'));
  const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  let body: { type?: unknown; detail?: unknown; errors?: unknown } = {};
  try {
    body = (await response.json()) as typeof body;
  } catch {
    // Not JSON: something between us and the service answered; the status has to do.
  }
  const type = typeof body.type === 'string' ? body.type : '';
  const code = type.startsWith('urn:balie:problem:') ? type.slice('urn:balie:problem:'.length) : byStatus(response.status);
  const detail = typeof body.detail === 'string' ? body.detail : null;
  return new Problem(code, response.status, detail, fieldErrors(body.errors), seconds);
}

function fieldErrors(errors: unknown): FieldError[] {
  return Array.isArray(errors) ? (errors as FieldError[]) : [];
}

function byStatus(status: number): string {
  switch (status) {
    case 400:
      return 'malformed';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    case 413:
      return 'too-large';
    case 429:
      return 'rate-limited';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return 'unknown';
  }
}
