import { afterEach, expect, it, vi } from 'vitest';

/** Stands in for the worker's thread, whose timers browsers do not hold back. */
class Thread {
  static readonly begun: Thread[] = [];
  readonly wishes: { id: number; millis: number | null }[] = [];
  private heard: (event: { data: number }) => void = () => {};

  constructor() {
    Thread.begun.push(this);
  }

  addEventListener(_: string, heard: (event: { data: number }) => void): void {
    this.heard = heard;
  }

  postMessage(wish: { id: number; millis: number | null }): void {
    this.wishes.push(wish);
  }

  tick(): void {
    for (const { id } of this.wishes.splice(0)) this.heard({ data: id });
  }
}

afterEach(() => {
  Thread.begun.length = 0;
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Timers as in a hidden tab: the page's own never go off. */
async function hidden() {
  vi.stubGlobal('Worker', Thread);
  const ownTimer = vi.fn();
  vi.stubGlobal('setTimeout', ownTimer);
  const { after } = await import('./timers');
  return { after, ownTimer };
}

// What is due here are the pings by which the server knows that an agent is still there (ACD-6).
it('a background tab does not go offline: it counts down in a worker, not in the page', async () => {
  const { after, ownTimer } = await hidden();
  let pings = 0;
  const ping = () => {
    pings += 1;
    after(20_000, ping);
  };

  after(20_000, ping);
  const [thread] = Thread.begun;
  expect(thread?.wishes).toMatchObject([{ millis: 20_000 }]);
  thread?.tick();
  thread?.tick();

  expect(pings).toBe(2);
  expect(Thread.begun).toHaveLength(1);
  expect(ownTimer).not.toHaveBeenCalled();
});

it('what is no longer wanted is not done, and the worker is told', async () => {
  const { after } = await hidden();
  const act = vi.fn();

  const stop = after(1_000, act);
  stop();

  const [thread] = Thread.begun;
  expect(thread?.wishes.map(({ millis }) => millis)).toEqual([1_000, null]);
  thread?.tick();
  expect(act).not.toHaveBeenCalled();
});
