import { describe, expect, it } from 'vitest';
import { Clock, settled } from '../wire/scripted';
import type { Track } from './line';
import { MIXED_LATE_MILLIS } from './mixer';
import { SessionRecorder } from './recorder';
import type { TapeEvents, TapeKind } from './tape';
import type { Wanted } from './wanted';

class Deck {
  readonly clock = new Clock();
  readonly tapes: { kind: TapeKind; events: TapeEvents; stopped: boolean }[] = [];
  mixes = 0;
  /** Who is heard in the mix. */
  heard: readonly MediaStream[] = [];

  now = () => this.clock.now;
  after = (millis: number, act: () => void) => this.clock.after(millis, act);

  mix() {
    this.mixes++;
    return {
      stream: {} as MediaStream,
      hear: (streams: readonly MediaStream[]) => void (this.heard = streams),
      adjust: () => undefined,
      close: () => this.unmix(),
    };
  }

  private unmix(): void {
    this.mixes--;
  }

  record(kind: TapeKind, _stream: MediaStream, events: TapeEvents) {
    const tape = { kind, events, stopped: false };
    this.tapes.push(tape);
    return {
      mime: `${kind}/webm`,
      stop: () => {
        if (tape.stopped) return;
        tape.stopped = true;
        events.ended();
      },
    };
  }

  get taking(): TapeKind[] {
    return this.tapes.filter(({ stopped }) => !stopped).map(({ kind }) => kind);
  }

  /** Every recorder gives what it has taken since it began. */
  slice(bytes = 10): void {
    for (const { events, stopped } of this.tapes) if (!stopped) events.piece(new Uint8Array(bytes), this.clock.now);
  }
}

/** A line that stores what it is told to. */
class Line {
  state: 'connecting' | 'live' | 'reconnecting' | 'ended' = 'live';
  problem: string | null = null;
  readonly tracks: Track[] = [];
  readonly ended: Track['queue'][] = [];
  closed = false;
  private tell: () => void = () => undefined;

  get isDone(): boolean {
    return this.tracks.every(({ queue }) => queue.isDurable);
  }

  onChange = (listener: () => void) => {
    this.tell = listener;
    return () => (this.tell = () => undefined);
  };
  begin = (track: Track) => void this.tracks.push(track);
  end = (queue: Track['queue']) => void this.ended.push(queue);
  pump = () => undefined;
  close = () => void (this.closed = true);

  store(): void {
    for (const { queue } of this.tracks) queue.stored(Number.MAX_SAFE_INTEGER);
    this.tell();
  }

  finish(problem: string): void {
    this.state = 'ended';
    this.problem = problem;
    this.tell();
  }
}

const picture = (key: string, kind: 'screen' | 'camera' = 'camera'): Wanted => ({
  key,
  kind,
  participantId: key,
  stream: { getTracks: () => [{ id: key }] } as unknown as MediaStream,
});
const silence: MediaStream[] = [];

function desk(reports: RTCStatsReport[] = []) {
  const deck = new Deck();
  const line = new Line();
  const connections = { stats: () => Promise.resolve(reports) };
  const recorder = new SessionRecorder(deck, connections);
  const start = () => {
    recorder.start(line);
    deck.tapes.forEach(({ events }) => events.begun(deck.clock.now));
  };
  return { deck, line, recorder, start };
}

describe('a recorder of a session', () => {
  it('takes the voices and every picture, a track each', () => {
    const { deck, line, recorder, start } = desk();
    recorder.show([picture('screen', 'screen'), picture('jan')], silence);
    start();
    expect(deck.taking).toEqual(['voices', 'screen', 'camera']);
    expect(line.tracks.map(({ kind, participantId }) => [kind, participantId])).toEqual([
      ['voices', null],
      ['screen', 'screen'],
      ['camera', 'jan'],
    ]);
  });

  it('follows pictures as they come and go', () => {
    const { deck, line, recorder, start } = desk();
    start();
    recorder.show([picture('screen', 'screen')], silence);
    recorder.show([picture('screen', 'screen'), picture('jan')], silence);
    recorder.show([picture('jan')], silence);
    expect(deck.tapes.map(({ kind, stopped }) => [kind, stopped])).toEqual([
      ['voices', false],
      ['screen', true],
      ['camera', false],
    ]);
    recorder.show([picture('jan'), picture('screen', 'screen')], silence);
    expect(deck.taking).toEqual(['voices', 'camera', 'screen']);
    expect(line.ended).toHaveLength(1);
  });

  it('begins new tracks after a pause', async () => {
    const { deck, line, recorder, start } = desk();
    recorder.show([picture('jan')], silence);
    start();
    deck.slice();
    let isStored = false;
    void recorder.pause().then(() => (isStored = true));
    await deck.clock.pass(1_000);
    expect(deck.taking).toEqual([]);
    expect([recorder.state.phase, isStored]).toEqual(['paused', false]);
    line.store();
    await settled();
    expect(isStored).toBe(true);
    recorder.resume();
    expect(deck.taking).toEqual(['voices', 'camera']);
    expect(deck.tapes).toHaveLength(4);
  });

  it('records nothing while it is paused, whatever comes', async () => {
    const { deck, recorder, start } = desk();
    const voice = {} as MediaStream;
    recorder.show([], [voice]);
    start();
    expect(deck.heard).toEqual([voice]);
    void recorder.pause();
    recorder.show([picture('jan')], [voice]);
    expect(deck.heard).toEqual([]);
    await deck.clock.pass(1_000);
    expect(deck.taking).toEqual([]);
  });

  it('ends the voices when the last that was said has come out of the mix', async () => {
    const { deck, recorder, start } = desk();
    recorder.show([picture('jan')], silence);
    start();
    void recorder.pause();
    expect(deck.taking).toEqual(['voices']);
    await deck.clock.pass(MIXED_LATE_MILLIS);
    expect(deck.taking).toEqual([]);
  });

  it('dates what it records to when it was seen or said, before it waited here', async () => {
    const inbound = { type: 'inbound-rtp', kind: 'video', trackIdentifier: 'jan', totalProcessingDelay: 4, framesDecoded: 50 };
    const { deck, line, recorder } = desk([new Map([['1', inbound]])]);
    recorder.show([picture('jan'), picture('nadia')], silence);
    recorder.start(line);
    await settled();
    deck.tapes.forEach(({ events }) => events.begun(5_000));
    expect(line.tracks.map(({ kind, participantId, anchor }) => [kind, participantId, anchor])).toEqual([
      ['voices', null, 5_000 - MIXED_LATE_MILLIS],
      ['camera', 'jan', 4_920],
      ['camera', 'nadia', 5_000],
    ]);
  });

  it('tells how much waits', async () => {
    const { deck, line, recorder, start } = desk();
    start();
    await deck.clock.pass(7_000);
    deck.slice();
    expect(recorder.state.waitingSeconds).toBe(7);
    line.store();
    expect(recorder.state.waitingSeconds).toBe(0);
  });

  it('stops taking when a minute waits, says what is missing, and goes on when all of it is stored', async () => {
    const { deck, line, recorder, start } = desk();
    start();
    await deck.clock.pass(30_000);
    deck.slice();
    expect(recorder.state.phase).toBe('recording');
    await deck.clock.pass(30_000);
    deck.slice();
    expect(recorder.state.phase).toBe('full');
    await deck.clock.pass(30_000);
    expect(deck.taking).toEqual([]);
    expect(recorder.state.phase).toBe('full');
    line.store();
    expect(recorder.state).toMatchObject({ phase: 'recording', lostSeconds: 30 });
    expect(deck.taking).toEqual(['voices']);
    const cut = line.tracks[0]?.queue;
    expect(cut?.until).toBe(90_000 + MIXED_LATE_MILLIS);
    expect(cut?.take()).toMatchObject({ kind: 'gap', from: 60_000, length: 30_000 + MIXED_LATE_MILLIS });
    expect(line.ended).toEqual([cut]);
  });

  it('waits at its end until all is stored, though not for ever', async () => {
    const { deck, line, recorder, start } = desk();
    start();
    deck.slice();
    let isOver = false;
    void recorder.stop().then(() => (isOver = true));
    await deck.clock.pass(7_000);
    expect([isOver, line.closed]).toEqual([false, false]);
    await deck.clock.pass(2_000);
    expect([isOver, line.closed, recorder.state.phase, deck.mixes]).toEqual([true, true, 'off', 0]);
  });

  it('ends with its line, and says why', async () => {
    const { deck, line, recorder, start } = desk();
    start();
    line.finish('not-recording');
    await deck.clock.pass(1_000);
    expect(deck.taking).toEqual([]);
    expect(recorder.state).toMatchObject({ phase: 'off', problem: 'not-recording' });
  });
});
