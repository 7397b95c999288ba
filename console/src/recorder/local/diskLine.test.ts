import { describe, expect, it } from 'vitest';
import { settled } from '../../wire/scripted';
import { TrackQueue } from '../queue';
import { ABOUT, readAbout } from './about';
import { DiskFailure, type Disk } from './disk';
import { DiskLine } from './diskLine';

/** A disk that takes what it is given when it is told to. */
class SlowDisk implements Disk {
  readonly files = new Map<string, number[]>();
  readonly closed: string[] = [];
  failure: DiskFailure | null = null;
  private waiting: (() => void)[] = [];

  append(_folder: string, name: string, bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) =>
      this.waiting.push(() => {
        if (this.failure) reject(this.failure);
        else {
          this.files.set(name, [...(this.files.get(name) ?? []), ...bytes]);
          resolve();
        }
      }),
    );
  }

  close(_folder: string, name: string): Promise<void> {
    this.closed.push(name);
    return Promise.resolve();
  }

  async turn(): Promise<void> {
    while (this.waiting.length > 0) {
      this.waiting.splice(0).forEach((act) => act());
      await settled();
      await settled();
    }
  }

  get about() {
    return readAbout(new TextDecoder().decode(Uint8Array.from(this.files.get(ABOUT) ?? [])));
  }
}

function line() {
  const disk = new SlowDisk();
  const released: string[] = [];
  const kept = new DiskLine(disk, {
    folder: 'recordings/1',
    ownId: 'p1',
    about: { note: 'recording', sessionId: 's', number: '123', agentId: 'nadia', startedAt: '2026-11-23T10:00:00Z' },
    hold: () => () => void released.push('released'),
  });
  const begin = (kind: 'screen' | 'voices', participantId: string | null) => {
    const queue = new TrackQueue();
    kept.begin({ kind, participantId, mime: 'video/webm', anchor: 5_000, queue });
    return queue;
  };
  return { disk, released, kept, begin };
}

describe('recording to this computer', () => {
  it('counts as stored what is on the disk, and nothing else', async () => {
    const { disk, kept, begin } = line();
    const queue = begin('screen', 'p1');
    queue.add(Uint8Array.of(1, 2), 1_000);
    kept.pump();
    await settled();
    expect(queue.isDurable).toBe(false);
    expect(kept.storedPieces).toBe(0);
    await disk.turn();
    expect(queue.isDurable).toBe(true);
    expect(kept.storedPieces).toBe(1);
    const [tape] = disk.about!.tapes;
    expect(tape).toMatchObject({ kind: 'screen', own: true, anchor: 5_000 });
    expect(disk.files.get(tape!.name)).toEqual([1, 2]);
  });

  it('notes the end of a tape and lets its file go', async () => {
    const { disk, kept, begin } = line();
    const queue = begin('voices', null);
    queue.add(Uint8Array.of(1), 900);
    kept.end(queue);
    await disk.turn();
    const [tape] = disk.about!.tapes;
    expect(tape).toMatchObject({ own: false, until: 900 });
    expect(disk.closed).toEqual([tape!.name]);
  });

  it('takes what a recorder gives last, after the end too, and then holds nothing any more', async () => {
    const { disk, released, kept, begin } = line();
    const queue = begin('voices', null);
    await disk.turn();
    kept.close();
    queue.add(Uint8Array.of(7), 500);
    kept.pump();
    kept.end(queue);
    await disk.turn();
    expect(disk.files.get(disk.about!.tapes[0]!.name)).toEqual([7]);
    expect(disk.closed).toContain(ABOUT);
    expect(released).not.toHaveLength(0);
  });

  it('ends in words when there is no room, and keeps what it has', async () => {
    const { disk, released, kept, begin } = line();
    const queue = begin('voices', null);
    queue.add(Uint8Array.of(1), 1_000);
    await disk.turn();
    disk.failure = new DiskFailure('disk-full');
    queue.add(Uint8Array.of(2), 2_000);
    kept.pump();
    await disk.turn();
    expect(kept.state).toBe('ended');
    expect(kept.problem).toBe('disk-full');
    expect(queue.isDurable).toBe(false);
    expect(disk.files.get(disk.about!.tapes[0]!.name)).toEqual([1]);
    expect(released).toEqual(['released']);
  });

  it('reads what a crash has left of its notes', () => {
    const notes =
      '{"note":"recording","sessionId":"s","number":"1","agentId":"nadia","startedAt":"2026-11-23T10:00:00Z"}\n' +
      '{"note":"tape","name":"a.webm","kind":"voices","own":false,"anchor":1}\n{"note":"ta';
    expect(readAbout(notes)?.tapes).toEqual([{ name: 'a.webm', kind: 'voices', own: false, anchor: 1 }]);
    expect(readAbout('{"note":"rec')).toBeUndefined();
  });
});
