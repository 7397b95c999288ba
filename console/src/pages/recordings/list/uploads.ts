import { Problem, type Api } from '../../../wire/api';
import type { RecordingUploaded } from '../../../wire/recordings';

export type UploadState =
  | { phase: 'waiting' }
  | { phase: 'sending'; percent: number }
  | { phase: 'checking' }
  | { phase: 'done'; recordingId: string }
  | { phase: 'failed'; failure: unknown };

export interface Upload {
  id: number;
  file: File;
  state: UploadState;
}

/** Files that are uploaded one after another. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<() => void>();
  private current: { id: number; abort: AbortController } | undefined;
  private last = 0;

  /** @param most asks for the largest file that the site allows, in bytes */
  constructor(
    private readonly api: Pick<Api, 'upload'>,
    private readonly most: () => Promise<number>,
  ) {}

  get all(): readonly Upload[] {
    return this.uploads;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells when one is in the list of recordings. */
  onArrival(listener: () => void): () => void {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  }

  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: ++this.last, file, state: { phase: 'waiting' } }));
    this.change([...this.uploads, ...added]);
    void this.next();
  }

  /** Takes one out, and stops it when it is on its way. */
  remove(id: number): void {
    if (this.current?.id === id) this.current.abort.abort();
    this.change(this.uploads.filter((upload) => upload.id !== id));
  }

  close(): void {
    this.current?.abort.abort();
    this.uploads = [];
    this.listeners.clear();
  }

  private async next(): Promise<void> {
    const upload = this.uploads.find(({ state }) => state.phase === 'waiting');
    if (this.current || !upload) return;
    const abort = new AbortController();
    this.current = { id: upload.id, abort };
    try {
      const recordingId = await this.send(upload, abort.signal);
      this.put(upload.id, { phase: 'done', recordingId });
      this.arrivals.forEach((listener) => listener());
    } catch (failure) {
      this.put(upload.id, { phase: 'failed', failure });
    } finally {
      this.current = undefined;
    }
    await this.next();
  }

  private async send({ id, file }: Upload, signal: AbortSignal): Promise<string> {
    this.put(id, { phase: 'sending', percent: 0 });
    const most = await this.most();
    if (file.size > most) throw new Problem('too-large', 0, String(most));
    const path = `/api/recordings/uploads?${new URLSearchParams({ name: file.name.slice(-200) }).toString()}`;
    const progress = (share: number) =>
      this.put(id, share >= 1 ? { phase: 'checking' } : { phase: 'sending', percent: Math.floor(100 * share) });
    return (await this.api.upload<RecordingUploaded>(path, file, progress, signal)).recordingId;
  }

  private put(id: number, state: UploadState): void {
    this.change(this.uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  }

  private change(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    this.listeners.forEach((listener) => listener());
  }
}
