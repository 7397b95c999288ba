import type { Unsubscribe } from '../../wire/store';
import { ABOUT, readAbout, type About } from './about';
import { hasDisk, originDisk } from './disk';
import { weave } from './weave';

/** All recordings of this browser are in here, each in a folder of its own. */
const PLACE = 'recordings';
const FINISHED = 'finished.webm';

/** A recording that lies on this computer and has not been saved to a file of the agent's. */
export interface Kept extends About {
  id: string;
  bytes: number;
}

export function folderOf(id: string): string {
  return `${PLACE}/${id}`;
}

const lockOf = (id: string) => `balie-recording-${id}`;

/** Says to all windows of this browser that it is being recorded; the answer ends that. A window that dies says it no more. */
export function holdKept(id: string): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = navigator.locks.request(lockOf(id), () => {
    tellKept();
    return released;
  });
  void held.then(tellKept, tellKept);
  return release;
}

const listeners = new Set<() => void>();

/** Told when there is another one, or one has gone. */
export function onKept(listener: () => void): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellKept(): void {
  listeners.forEach((listener) => listener());
}

/** This agent's recordings that nobody is recording now, the newest first. */
export async function listKept(agentId: string): Promise<Kept[]> {
  if (!hasDisk()) return [];
  const place = await placeOf();
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map(({ name }) => name));
  const all: Kept[] = [];
  for await (const [id, handle] of place.entries()) {
    if (handle.kind !== 'directory' || busy.has(lockOf(id))) continue;
    const about = await aboutOf(handle);
    if (about?.agentId !== agentId) continue;
    const sizes = await Promise.all(about.tapes.map(({ name }) => sizeOf(handle, name)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > 0) all.push({ ...about, id, bytes });
  }
  return all.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

export async function removeKept(id: string): Promise<void> {
  await (await placeOf()).removeEntry(id, { recursive: true });
  tellKept();
}

interface Picker {
  showSaveFilePicker?: (wish: object) => Promise<FileSystemFileHandle>;
}

/**
 * Makes one file of it where the agent wants it. To be called while a press is fresh: the browser asks where.
 *
 * @returns `saved`: it is in the agent's file; `downloading`: the browser has it now, and does not say what became of it;
 *   `not-now`: the agent thought better of it; `nothing`: there is nothing in it that plays
 */
export async function saveKept(kept: Kept, done: (share: number) => void): Promise<'saved' | 'downloading' | 'not-now' | 'nothing'> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (!showSaveFilePicker) return download(kept, done);
  let file: FileSystemFileHandle;
  try {
    file = await showSaveFilePicker.call(globalThis, {
      suggestedName: fileNameOf(kept),
      types: [{ accept: { 'video/webm': ['.webm'] } }],
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return 'not-now';
    throw failure;
  }
  const writable = await file.createWritable();
  try {
    if (!(await weave(await tapesOf(kept), (bytes) => writable.write(bytes), done))) {
      await writable.abort();
      return 'nothing';
    }
    await writable.close();
    return 'saved';
  } catch (failure) {
    await writable.abort().catch(() => undefined);
    throw failure;
  }
}

async function download(kept: Kept, done: (share: number) => void): Promise<'downloading' | 'nothing'> {
  const folder = await folderHandle(kept.id);
  await folder.removeEntry(FINISHED).catch(() => undefined);
  try {
    const write = (bytes: Uint8Array) => originDisk.append(folderOf(kept.id), FINISHED, bytes);
    if (!(await weave(await tapesOf(kept), write, done))) return 'nothing';
  } finally {
    await originDisk.close(folderOf(kept.id), FINISHED);
  }
  const file = await (await folder.getFileHandle(FINISHED)).getFile();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileNameOf(kept);
  link.click();
  return 'downloading';
}

export function fileNameOf({ number, startedAt }: Pick<Kept, 'number' | 'startedAt'>): string {
  return `session-${number}-${startedAt.slice(0, 16).replace('T', '-').replace(':', '')}.webm`;
}

async function tapesOf(kept: Kept) {
  const folder = await folderHandle(kept.id);
  return Promise.all(
    kept.tapes.map(async (about) => ({
      about,
      file: await folder.getFileHandle(about.name).then(
        (handle) => handle.getFile(),
        // It was said to begin, and nothing came of it.
        () => new Blob(),
      ),
    })),
  );
}

async function placeOf(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(PLACE, { create: true });
}

async function folderHandle(id: string): Promise<FileSystemDirectoryHandle> {
  return (await placeOf()).getDirectoryHandle(id);
}

async function aboutOf(folder: FileSystemDirectoryHandle): Promise<About | undefined> {
  const file = await folder.getFileHandle(ABOUT).catch(() => undefined);
  return file && readAbout(await (await file.getFile()).text());
}

async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
  const file = await folder.getFileHandle(name).catch(() => undefined);
  return file ? (await file.getFile()).size : 0;
}
