import type { Unsubscribe } from './store';

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, () => void>();

/**
 * Does something later, on time even while the page is hidden. An agent who works in another program, or a customer who waits
 * behind another tab, must go on answering the server; the page's own timers would come too late for that.
 */
export function after(millis: number, act: () => void): Unsubscribe {
  if (!('Worker' in globalThis)) {
    const timer = setTimeout(act, millis);
    return () => clearTimeout(timer);
  }
  const id = ++lastId;
  waiting.set(id, act);
  tell({ id, millis });
  return () => {
    if (waiting.delete(id)) tell({ id, millis: null });
  };
}

function tell(wish: { id: number; millis: number | null }): void {
  worker ??= begin();
  worker.postMessage(wish);
}

function begin(): Worker {
  const begun = new Worker(new URL('timer.worker.ts', import.meta.url), { type: 'module' });
  begun.addEventListener('message', ({ data }: MessageEvent<number>) => {
    const act = waiting.get(data);
    waiting.delete(data);
    act?.();
  });
  return begun;
}
