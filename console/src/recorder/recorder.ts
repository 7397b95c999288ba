import type { Unsubscribe } from '../wire/store';
import type { WriteLine } from './line';
import { MIXED_LATE_MILLIS } from './mixer';
import { isFull, TrackQueue } from './queue';
import type { Tape, TapeEvents, TapeKind } from './tape';
import { Waits } from './waits';
import type { Wanted } from './wanted';

/**
 * `off` before the start and after the end; `full` when what could not be stored yet has filled the buffer, so that nothing
 * more is taken until it has gone.
 */
export type RecorderPhase = 'off' | 'recording' | 'paused' | 'full';

export interface RecorderState {
  phase: RecorderPhase;
  /** Whether what is taken reaches the server. */
  line: 'connecting' | 'live' | 'reconnecting' | 'ended';
  /** Seconds that are taken and not durable. */
  waitingSeconds: number;
  /** Seconds that were lost for good. */
  lostSeconds: number;
  /** Why it ended by itself. */
  problem: string | null;
}

/** Where what is recorded goes: to the server, or to a disk here. */
export type RecorderLine = Pick<WriteLine, 'state' | 'problem' | 'onChange' | 'begin' | 'pump' | 'end' | 'close'>;

interface Mix {
  stream: MediaStream;
  hear(streams: readonly MediaStream[]): void;
  adjust(): void;
  close(): void;
}

/** What the recorder needs of the browser. */
export interface Deck {
  record(kind: TapeKind, stream: MediaStream, events: TapeEvents): Tape;
  mix(waits: Waits): Mix;
  now(): number;
  after(millis: number, act: () => void): Unsubscribe;
}

interface Running {
  tape?: Tape;
  queue: TrackQueue;
  /** On this computer's clock; not known before the first piece. */
  anchor?: number;
  /** All pieces of it are in the queue. */
  isOver: boolean;
  /** A full buffer ended it: what is missing after it is said before its end is. */
  wasCut: boolean;
}

const LOOK_EVERY = 1_000;
const VOICES = 'voices';
/** How long an end waits for what is on its way. */
const LAST_MILLIS = 8_000;

/** What the connections to the others tell. */
export interface Connections {
  stats(): Promise<readonly RTCStatsReport[]>;
}

/** Records what a session shows, a track each: begins and ends tracks as pictures come and go, and gives all to the line. */
export class SessionRecorder {
  private current: RecorderState = { phase: 'off', line: 'connecting', waitingSeconds: 0, lostSeconds: 0, problem: null };
  private line: RecorderLine | undefined;
  private mixer: Mix | undefined;
  private readonly running = new Map<string, Running>();
  /** Those that run, and those that ended, until all of them is durable. */
  private readonly tracks = new Set<Running>();
  private pictures: readonly Wanted[] = [];
  private voices: readonly MediaStream[] = [];
  private readonly waits = new Waits();
  private looking: Unsubscribe = () => undefined;
  private following: Unsubscribe = () => undefined;
  private done: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly deck: Deck,
    private readonly connections: Connections,
  ) {}

  get state(): RecorderState {
    return this.current;
  }

  onChange(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the session shows and lets hear now. */
  show(pictures: readonly Wanted[], voices: readonly MediaStream[]): void {
    this.pictures = pictures;
    this.voices = voices;
    if (this.current.phase === 'recording') this.arrange();
  }

  start(line: RecorderLine): void {
    if (this.line) return;
    this.line = line;
    this.following = line.onChange(() => this.look());
    this.mixer = this.deck.mix(this.waits);
    this.set({ phase: 'recording', line: line.state, waitingSeconds: 0, lostSeconds: 0, problem: null });
    this.arrange();
    void this.measure();
    this.lookLater();
  }

  /** Nothing more is taken from here on. Resolves when all that was recorded is durable. */
  pause(): Promise<void> {
    this.endTapes();
    const stored = this.allStored();
    this.set({ phase: 'paused' });
    return stored;
  }

  resume(): void {
    if (this.current.phase !== 'paused') return;
    this.set({ phase: 'recording' });
    this.arrange();
  }

  /** Ends all tracks, waits until they are durable, though not for ever, and lets the line go. */
  async stop(): Promise<void> {
    if (!this.line) return;
    let stopWaiting: Unsubscribe = () => undefined;
    const enough = new Promise<void>((resolve) => (stopWaiting = this.deck.after(LAST_MILLIS, resolve)));
    await Promise.race([this.pause(), enough]);
    stopWaiting();
    this.letGo(null);
  }

  /** At once, whatever has not reached the server. */
  close(): void {
    this.endTapes();
    this.letGo(null);
  }

  private arrange(): void {
    if (!this.line || !this.mixer) return;
    for (const [key, { tape }] of this.running) {
      if (key !== VOICES && !this.pictures.some((picture) => picture.key === key)) tape?.stop();
    }
    this.mixer.hear(this.voices);
    if (!this.running.has(VOICES)) this.begin(VOICES, 'voices', null, this.mixer.stream);
    for (const { key, kind, participantId, stream } of this.pictures) {
      if (!this.running.has(key)) this.begin(key, kind, participantId, stream);
    }
  }

  private begin(key: string, kind: TapeKind, participantId: string | null, stream: MediaStream): void {
    const { line } = this;
    if (!line) return;
    const queue = new TrackQueue();
    const one: Running = { queue, isOver: false, wasCut: false };
    const tape = this.deck.record(kind, stream, {
      begun: (anchor) => {
        // What is recorded now was seen, or said, a while ago.
        one.anchor = anchor - (kind === 'voices' ? MIXED_LATE_MILLIS : this.waits.of(stream));
        line.begin({ kind, participantId, mime: tape.mime, anchor: one.anchor, queue });
      },
      piece: (bytes, until) => {
        queue.add(bytes, until);
        line.pump();
        this.look();
      },
      ended: () => {
        one.isOver = true;
        if (this.running.get(key) === one) this.running.delete(key);
        if (!one.wasCut) line.end(queue);
        this.settle();
      },
    });
    one.tape = tape;
    this.running.set(key, one);
    this.tracks.add(one);
  }

  /** What was said until now is in the mix a while later only, so that sound ends then. */
  private endTapes(): void {
    this.mixer?.hear([]);
    for (const [key, { tape }] of this.running) {
      if (key === VOICES) this.deck.after(MIXED_LATE_MILLIS, () => tape?.stop());
      else tape?.stop();
    }
    this.running.clear();
  }

  /** How long what comes over the lines waits in the browser before it can be recorded. */
  private async measure(): Promise<void> {
    this.waits.read(await this.connections.stats());
    this.mixer?.adjust();
  }

  private look(): void {
    const { line } = this;
    if (!line) return;
    if (line.state === 'ended') {
      this.endTapes();
      this.letGo(line.problem);
      return;
    }
    if (this.current.phase === 'recording' && isFull(this.queues())) this.cutOff();
    else if (this.current.phase === 'full' && this.isStored) this.goOn();
    const waiting = Math.max(0, ...this.queues().map((queue) => queue.until - queue.durableUntil));
    this.set({ line: line.state, waitingSeconds: Math.round(waiting / 1000) });
    this.settle();
  }

  /** There is room for no more: the tracks end here, and what is missing from here on is said later. */
  private cutOff(): void {
    for (const one of this.running.values()) one.wasCut = true;
    this.endTapes();
    this.set({ phase: 'full' });
  }

  private goOn(): void {
    this.sayGaps();
    this.set({ phase: 'recording' });
    this.arrange();
  }

  private sayGaps(): void {
    const now = this.deck.now();
    let lost = 0;
    for (const one of this.tracks) {
      if (!one.wasCut || one.anchor === undefined) continue;
      lost = Math.max(lost, now - one.anchor - one.queue.until);
      one.queue.addGap(now - one.anchor);
      one.wasCut = false;
      this.line?.end(one.queue);
    }
    this.set({ lostSeconds: this.current.lostSeconds + Math.round(lost / 1000) });
    this.line?.pump();
  }

  private queues(): TrackQueue[] {
    return [...this.tracks].map(({ queue }) => queue);
  }

  private get isStored(): boolean {
    return [...this.tracks].every(({ isOver, queue }) => isOver && queue.isDurable);
  }

  private allStored(): Promise<void> {
    if (this.current.phase === 'full') this.sayGaps();
    return new Promise((resolve) => {
      this.done.push(resolve);
      this.settle();
    });
  }

  private settle(): void {
    for (const one of this.tracks) if (one.isOver && one.queue.isDurable && !one.wasCut) this.tracks.delete(one);
    if (this.tracks.size > 0) return;
    this.done.forEach((resolve) => resolve());
    this.done = [];
  }

  private lookLater(): void {
    this.looking = this.deck.after(LOOK_EVERY, () => {
      this.look();
      void this.measure();
      if (this.line) this.lookLater();
    });
  }

  private letGo(problem: string | null): void {
    this.looking();
    this.following();
    this.line?.close();
    this.line = undefined;
    this.mixer?.close();
    this.mixer = undefined;
    this.tracks.clear();
    this.done.forEach((resolve) => resolve());
    this.done = [];
    this.set({ phase: 'off', problem });
  }

  private set(change: Partial<RecorderState>): void {
    const next = { ...this.current, ...change };
    if (Object.entries(next).every(([key, value]) => this.current[key as keyof RecorderState] === value)) return;
    this.current = next;
    this.listeners.forEach((listener) => listener());
  }
}
