import type { IssuedToken } from '../wire/acd';
import { Api, Problem } from '../wire/api';
import type { Tokens } from '../wire/live';

/** Where a browser keeps what must survive a reload; a page that may not store works until it is closed. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
}

export const browserMemory: Memory = {
  read: (key) => quietly(() => localStorage.getItem(key)) ?? null,
  write: (key, value) => {
    quietly(() => localStorage.setItem(key, value));
  },
  forget: (key) => {
    quietly(() => localStorage.removeItem(key));
  },
};

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

interface Kept extends IssuedToken {
  issuedAt: number;
}

const key = (conversation: string) => `balie.visitor.${conversation}`;

export function keepToken(conversation: string, issued: IssuedToken, now = Date.now(), memory = browserMemory): void {
  const kept: Kept = { token: issued.token, expiresAt: issued.expiresAt, issuedAt: now };
  memory.write(key(conversation), JSON.stringify(kept));
}

export function forgetToken(conversation: string, memory = browserMemory): void {
  memory.forget(key(conversation));
}

function kept(conversation: string, memory: Memory): Kept | null {
  const text = memory.read(key(conversation));
  return text === null ? null : (JSON.parse(text) as Kept);
}

export function hasToken(conversation: string, now = Date.now(), memory = browserMemory): boolean {
  const token = kept(conversation, memory);
  return token !== null && Date.parse(token.expiresAt) > now;
}

const RETRY_MILLIS = 15_000;

/**
 * The tokens of one conversation, kept in the browser so that a reload or a closed tab loses nothing. While somebody
 * listens they are renewed at half of their life, since only a living token can be exchanged for the next.
 */
export class VisitorTokens implements Tokens {
  readonly api: Api;
  private readonly listeners = new Set<(token: string) => void>();
  private renewing: Promise<string> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param renewAt the resource that exchanges this token for the next */
  constructor(
    private readonly conversation: string,
    private readonly renewAt: string,
    private readonly memory: Memory = browserMemory,
    send: typeof fetch = (input, init) => fetch(input, init),
  ) {
    this.api = new Api(() => this.current(), send);
  }

  async current(): Promise<string> {
    const token = kept(this.conversation, this.memory);
    if (!token || Date.parse(token.expiresAt) <= Date.now()) throw new Problem('unauthenticated', 401, null);
    return Promise.resolve(token.token);
  }

  renew(): Promise<string> {
    return (this.renewing ??= this.exchange().finally(() => (this.renewing = undefined)));
  }

  onRenewed(listener: (token: string) => void): () => void {
    this.listeners.add(listener);
    this.schedule();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  }

  private async exchange(): Promise<string> {
    const issued = await this.api.post<IssuedToken>(this.renewAt);
    keepToken(this.conversation, issued, Date.now(), this.memory);
    this.listeners.forEach((listener) => listener(issued.token));
    return issued.token;
  }

  private schedule(atLeast = 0): void {
    clearTimeout(this.timer);
    const token = kept(this.conversation, this.memory);
    if (!token || this.listeners.size === 0) return;
    const halfLife = (token.issuedAt + Date.parse(token.expiresAt)) / 2;
    const wait = Math.max(atLeast, halfLife - Date.now());
    this.timer = setTimeout(() => {
      this.renew().then(
        () => this.schedule(),
        () => this.schedule(RETRY_MILLIS),
      );
    }, wait);
  }
}
