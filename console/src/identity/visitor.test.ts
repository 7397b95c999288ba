import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasToken, keepToken, VisitorTokens, type Memory } from './visitor';

function memory(): Memory {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void kept.set(key, value),
    forget: (key) => void kept.delete(key),
  };
}

const start = Date.parse('2026-03-01T10:00:00Z');
const hourLater = (from: number) => new Date(from + 3_600_000).toISOString();

describe('the tokens of a visitor', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(start);
  });
  afterEach(() => vi.useRealTimers());

  it('survive a reload and end with their hour', async () => {
    const store = memory();
    keepToken('c1', { token: 'first', expiresAt: hourLater(start) }, start, store);
    const tokens = new VisitorTokens('c1', '/renew', store);
    await expect(tokens.current()).resolves.toBe('first');
    expect(hasToken('c1', start + 3_599_000, store)).toBe(true);
    expect(hasToken('c1', start + 3_600_000, store)).toBe(false);
    vi.setSystemTime(start + 3_600_000);
    await expect(tokens.current()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('are exchanged at half of their life while somebody listens, and tried again after a failure', async () => {
    const store = memory();
    keepToken('c1', { token: 'first', expiresAt: hourLater(start) }, start, store);
    let calls = 0;
    const send = (): Promise<Response> => {
      calls++;
      return calls === 1
        ? Promise.reject(new TypeError('no network'))
        : Promise.resolve(Response.json({ token: `token-${calls}`, expiresAt: hourLater(Date.now()) }));
    };
    const tokens = new VisitorTokens('c1', '/renew', store, send);
    const told: string[] = [];
    const stop = tokens.onRenewed((token) => told.push(token));
    await vi.advanceTimersByTimeAsync(1_799_000);
    expect(calls).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toBe(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual(['token-2']);
    await vi.advanceTimersByTimeAsync(1_800_000);
    expect(told).toEqual(['token-2', 'token-3']);
    stop();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(calls).toBe(3);
  });
});
