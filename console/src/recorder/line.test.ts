import { describe, expect, it } from 'vitest';
import { Problem } from '../wire/api';
import { Clock, settled } from '../wire/scripted';
import { WriteLine, type WriteWire } from './line';
import { TrackQueue } from './queue';

type Said = { t: string; ref?: string; track?: number; ticket?: string; anchor?: string; client?: number };

class Socket implements WriteWire {
  readonly said: Said[] = [];
  readonly segments: { track: number; number: number; kind: number }[] = [];
  unsent = 0;
  shut = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  send(message: string | ArrayBuffer): void {
    if (typeof message === 'string') {
      this.said.push(JSON.parse(message) as Said);
      return;
    }
    const head = new DataView(message);
    this.segments.push({ track: head.getUint32(0), number: head.getUint32(4), kind: head.getUint32(20) });
  }

  close(): void {
    this.shut = true;
  }

  tell(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  numbers(): number[] {
    return this.segments.map(({ number }) => number);
  }

  words(t: string): Said[] {
    return this.said.filter((each) => each.t === t);
  }
}

async function desk() {
  const clock = new Clock();
  const sockets: Socket[] = [];
  const tickets: string[] = [];
  let refuse: Problem | undefined;
  const line = new WriteLine(
    '/write',
    () => {
      if (refuse) return Promise.reject(refuse);
      tickets.push(`ticket-${tickets.length}`);
      return Promise.resolve(tickets.at(-1) ?? '');
    },
    {
      dial: () => {
        const socket = new Socket();
        sockets.push(socket);
        return socket;
      },
      after: (millis, act) => clock.after(millis, act),
      now: () => clock.now,
      random: () => 0,
      onHint: () => () => undefined,
    },
  );
  await settled();
  const socket = () => {
    const last = sockets.at(-1);
    if (!last) throw new Error('nothing was dialled yet');
    return last;
  };
  const open = (ahead = 1_000_000) => {
    socket().onopen?.();
    socket().tell({ t: 'clock', client: clock.now, server: clock.now + ahead });
  };
  const track = (queue: TrackQueue) =>
    line.begin({ kind: 'screen', participantId: 'p2', mime: 'video/webm;codecs=vp9', anchor: 500, queue });
  return { line, clock, sockets, socket, open, track, refuse: (problem: Problem) => (refuse = problem) };
}

const second = (queue: TrackQueue) => queue.add(new Uint8Array(5), queue.until + 1000);
const stored = (track: number, next: number) => ({ t: 'stored', track, next, until: '2026-11-22T10:00:00Z' });

describe('a line that carries tracks', () => {
  it('shows its ticket first, and tells of a track when it knows the server’s clock', async () => {
    const { socket, track, clock } = await desk();
    track(new TrackQueue());
    socket().onopen?.();
    expect(socket().said[0]).toEqual({ t: 'hello', ticket: 'ticket-0' });
    expect(socket().words('track')).toEqual([]);
    socket().tell({ t: 'clock', client: clock.now, server: clock.now + 1_000_000 });
    expect(socket().words('track')).toEqual([
      { t: 'track', ref: 't1', kind: 'screen', participantId: 'p2', mime: 'video/webm;codecs=vp9', anchor: new Date(1_000_500).toISOString() },
    ]);
  });

  it('sends segments when the track has its number, each once', async () => {
    const { socket, track, open, line } = await desk();
    const queue = new TrackQueue();
    second(queue);
    track(queue);
    open();
    expect(socket().segments).toEqual([]);
    socket().tell({ t: 'track', ref: 't1', track: 3, next: 0 });
    second(queue);
    line.pump();
    line.pump();
    expect(socket().segments).toEqual([
      { track: 3, number: 0, kind: 0 },
      { track: 3, number: 1, kind: 0 },
    ]);
    expect(line.isDone).toBe(false);
    socket().tell(stored(3, 2));
    expect(line.isDone).toBe(true);
    expect(line.storedUntil).toBe('2026-11-22T10:00:00Z');
  });

  it('goes on after a loss from the number that the server wants, with a new ticket', async () => {
    const { socket, sockets, track, open, clock } = await desk();
    const queue = new TrackQueue();
    track(queue);
    open();
    socket().tell({ t: 'track', ref: 't1', track: 3, next: 0 });
    for (let at = 0; at < 4; at++) second(queue);
    socket().tell(stored(3, 1));
    socket().onclose?.({ code: 1006 });
    second(queue);
    await clock.pass(500);
    expect(sockets).toHaveLength(2);
    open();
    expect(socket().said[0]).toEqual({ t: 'hello', ticket: 'ticket-1' });
    expect(socket().words('resume')).toEqual([{ t: 'resume', track: 3 }]);
    expect(socket().segments).toEqual([]);
    socket().tell({ t: 'track', track: 3, next: 2 });
    expect(socket().numbers()).toEqual([2, 3, 4]);
  });

  it('asks for the same track again when the answer was lost', async () => {
    const { socket, track, open, clock } = await desk();
    track(new TrackQueue());
    open();
    socket().onclose?.({ code: 1006 });
    await clock.pass(500);
    open();
    expect(socket().words('track').map(({ ref }) => ref)).toEqual(['t1']);
    expect(socket().words('resume')).toEqual([]);
  });

  it('goes back when the server missed a number', async () => {
    const { socket, track, open, line } = await desk();
    const queue = new TrackQueue();
    track(queue);
    open();
    for (let at = 0; at < 3; at++) second(queue);
    socket().tell({ t: 'track', ref: 't1', track: 1, next: 0 });
    socket().tell({ t: 'problem', type: 'urn:balie:problem:segment-skipped', track: 1, next: 1 });
    expect(socket().numbers()).toEqual([0, 1, 2, 1, 2]);
    expect(line.state).toBe('live');
  });

  it('ends a track once, when all of it is durable', async () => {
    const { socket, track, open, line } = await desk();
    const queue = new TrackQueue();
    second(queue);
    track(queue);
    open();
    socket().tell({ t: 'track', ref: 't1', track: 1, next: 0 });
    line.end(queue);
    expect(socket().words('end')).toEqual([]);
    socket().tell(stored(1, 1));
    line.pump();
    expect(socket().words('end')).toEqual([{ t: 'end', track: 1 }]);
  });

  it('leaves the rest in its own hands while the browser cannot send more', async () => {
    const { socket, track, open, line, clock } = await desk();
    const queue = new TrackQueue();
    track(queue);
    open();
    socket().tell({ t: 'track', ref: 't1', track: 1, next: 0 });
    socket().unsent = 3 * 1024 * 1024;
    second(queue);
    line.pump();
    expect(socket().numbers()).toEqual([]);
    socket().unsent = 0;
    await clock.pass(100);
    expect(socket().numbers()).toEqual([0]);
  });

  it('tries for as long as it takes, but not where it is not wanted', async () => {
    const { sockets, socket, clock, line, refuse } = await desk();
    for (let at = 0; at < 5; at++) {
      socket().onclose?.({ code: 1006 });
      await clock.pass(15_000);
    }
    expect(sockets).toHaveLength(6);
    refuse(new Problem('not-recording', 409, null));
    socket().onclose?.({ code: 1006 });
    await clock.pass(15_000);
    expect(line).toMatchObject({ state: 'ended', problem: 'not-recording' });
    await clock.pass(60_000);
    expect(sockets).toHaveLength(6);
  });

  it('gives way to another window', async () => {
    const { socket, sockets, open, line, clock } = await desk();
    open();
    socket().onclose?.({ code: 4409 });
    await clock.pass(60_000);
    expect(line).toMatchObject({ state: 'ended', problem: 'replaced' });
    expect(sockets).toHaveLength(1);
  });

  it('takes silence for a loss', async () => {
    const { socket, sockets, open, clock } = await desk();
    open();
    await clock.pass(44_000);
    expect(socket().words('ping')).toHaveLength(2);
    expect(sockets).toHaveLength(1);
    await clock.pass(2_000);
    expect(sockets).toHaveLength(2);
  });
});
