import type { DiskAnswer, DiskWish } from './disk.worker';

/** Files that are written at their ends, and stay whatever becomes of this page. */
export interface Disk {
  /** The bytes are on the disk when it resolves. */
  append(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  close(folder: string, name: string): Promise<void>;
}

/** The disk does not take more; `full` when there is no room. */
export class DiskFailure extends Error {
  override readonly name = 'DiskFailure';

  constructor(readonly code: 'disk-full' | 'disk-failed') {
    super(code);
  }
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (failure: string | null) => void>();

/** The origin's private file system, written by a worker. */
export const originDisk: Disk = {
  append: (folder, name, bytes) => ask({ id: ++lastId, folder, name, bytes }),
  close: (folder, name) => ask({ id: ++lastId, folder, name, close: true }),
};

/** Whether this browser has such a disk. */
export function hasDisk(): boolean {
  return (
    'Worker' in globalThis &&
    'storage' in navigator &&
    'getDirectory' in navigator.storage &&
    'locks' in navigator &&
    'FileSystemFileHandle' in globalThis
  );
}

function ask(wish: DiskWish): Promise<void> {
  worker ??= begin();
  const { id } = wish;
  return new Promise((resolve, reject) => {
    waiting.set(id, (failure) => {
      if (failure === null) resolve();
      else reject(new DiskFailure(failure === 'QuotaExceededError' ? 'disk-full' : 'disk-failed'));
    });
    worker?.postMessage(wish);
  });
}

function begin(): Worker {
  const begun = new Worker(new URL('disk.worker.ts', import.meta.url), { type: 'module' });
  begun.addEventListener('message', ({ data }: MessageEvent<DiskAnswer>) => {
    const answered = waiting.get(data.id);
    waiting.delete(data.id);
    answered?.(data.failure);
  });
  begun.addEventListener('error', () => {
    worker = undefined;
    waiting.forEach((answered) => answered('Error'));
    waiting.clear();
  });
  return begun;
}
