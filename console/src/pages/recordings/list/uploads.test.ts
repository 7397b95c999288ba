import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../../wire/api';
import { UploadQueue } from './uploads';

const file = (name: string, size = 3) => new File([new Uint8Array(size)], name);

function queue(upload: (path: string, file: Blob, progress: (share: number) => void, signal: AbortSignal) => Promise<unknown>) {
  const arrived = vi.fn();
  const api = { upload: vi.fn(upload) };
  const made = new UploadQueue(api as never, () => Promise.resolve(10));
  made.onArrival(arrived);
  return { api, arrived, queue: made };
}

describe('uploads', () => {
  it('go one after another, and each says how far it is', async () => {
    const phases: string[] = [];
    const running = queue((path, _, progress) => {
      progress(0.5);
      progress(1);
      return Promise.resolve({ recordingId: path.split('name=')[1] });
    });
    running.queue.onChange(() => phases.push(running.queue.all.map(({ state }) => state.phase).join(' ')));
    running.queue.add([file('a'), file('b')]);
    await vi.waitFor(() => expect(running.arrived).toHaveBeenCalledTimes(2));
    expect(running.queue.all.map(({ state }) => state)).toEqual([
      { phase: 'done', recordingId: 'a' },
      { phase: 'done', recordingId: 'b' },
    ]);
    expect(phases).toContain('checking waiting');
    expect(phases).not.toContain('sending sending');
  });

  it('that are larger than the site allows are not sent', async () => {
    const running = queue(() => Promise.resolve({ recordingId: 'x' }));
    running.queue.add([file('large', 11), file('small')]);
    await vi.waitFor(() => expect(running.arrived).toHaveBeenCalled());
    expect(running.queue.all[0]?.state).toEqual({ phase: 'failed', failure: new Problem('too-large', 0, '10') });
    expect(running.api.upload).toHaveBeenCalledTimes(1);
  });

  it('stop when they are taken out, and the next begins', async () => {
    let stopped = false;
    const running = queue((path, _, __, signal) =>
      path.endsWith('b')
        ? Promise.resolve({ recordingId: 'b' })
        : new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => {
              stopped = true;
              reject(new DOMException('aborted', 'AbortError'));
            }),
          ),
    );
    running.queue.add([file('a'), file('b')]);
    await vi.waitFor(() => expect(running.api.upload).toHaveBeenCalled());
    running.queue.remove(running.queue.all[0]!.id);
    await vi.waitFor(() => expect(running.arrived).toHaveBeenCalled());
    expect(stopped).toBe(true);
    expect(running.queue.all.map(({ state }) => state.phase)).toEqual(['done']);
  });
});
