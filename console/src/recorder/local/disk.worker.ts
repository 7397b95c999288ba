/**
 * Writes files of the origin's private file system. Only a worker may hold a file open and have what it wrote on the disk
 * when it says so; whatever happens to the page afterwards, those bytes are there.
 */
export type DiskWish = { id: number; folder: string; name: string } & ({ bytes: Uint8Array } | { close: true });

export interface DiskAnswer {
  id: number;
  /** The name of the error; null when it is done. */
  failure: string | null;
}

interface SyncFile {
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  getSize(): number;
  close(): void;
}

/** TypeScript's page knows nothing of what only workers have. */
interface Openable {
  createSyncAccessHandle(): Promise<SyncFile>;
}

const open = new Map<string, Promise<SyncFile>>();
let last = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<DiskWish>) => {
  last = last.then(() => obey(data));
});

async function obey(wish: DiskWish): Promise<void> {
  const answer: DiskAnswer = { id: wish.id, failure: null };
  try {
    await act(wish);
  } catch (failure) {
    answer.failure = failure instanceof Error ? failure.name : 'Error';
  }
  postMessage(answer);
}

async function act(wish: DiskWish): Promise<void> {
  const key = `${wish.folder}/${wish.name}`;
  if ('close' in wish) {
    const file = open.get(key);
    open.delete(key);
    (await file)?.close();
    return;
  }
  let opening = open.get(key);
  if (!opening) {
    opening = opened(wish.folder, wish.name);
    open.set(key, opening);
    opening.catch(() => open.delete(key));
  }
  const file = await opening;
  const at = file.getSize();
  const written = file.write(wish.bytes, { at });
  file.flush();
  if (written < wish.bytes.length) throw new DOMException('not all of it was written', 'QuotaExceededError');
}

async function opened(folder: string, name: string): Promise<SyncFile> {
  const root = await navigator.storage.getDirectory();
  let place = root;
  for (const part of folder.split('/')) place = await place.getDirectoryHandle(part, { create: true });
  const file = await place.getFileHandle(name, { create: true });
  return (file as unknown as Openable).createSyncAccessHandle();
}
