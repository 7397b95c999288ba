import { backoff } from '../wire/backoff';
import type { Unsubscribe } from '../wire/store';
import { ServerClock } from './anchor';
import { encode, type TrackQueue } from './queue';

/** The parts of a WebSocket that the line uses. */
export interface WriteWire {
  send(message: string | ArrayBuffer): void;
  close(): void;
  /** Bytes that the browser has not sent yet. */
  readonly unsent: number;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface WriteWorld {
  dial(path: string): WriteWire;
  after(millis: number, act: () => void): Unsubscribe;
  /** Milliseconds of this computer's clock. */
  now(): number;
  random(): number;
  onHint(listener: () => void): Unsubscribe;
}

/** What is said of a track before its first segment. */
export interface Track {
  kind: 'screen' | 'camera' | 'voices';
  participantId: string | null;
  mime: string;
  /** On this computer's clock, in milliseconds. */
  anchor: number;
  queue: TrackQueue;
}

type Incoming =
  | { t: 'track'; ref?: string; track: number; next: number }
  | { t: 'stored'; track: number; next: number; until: string }
  | { t: 'ended'; track: number }
  | { t: 'slow' }
  | { t: 'clock'; client: number; server: number }
  | { t: 'pong' }
  | { t: 'problem'; type: string; track?: number; next?: number };

export type LineState = 'connecting' | 'live' | 'reconnecting' | 'ended';

interface Held extends Track {
  ref: string;
  number?: number;
  /** How far it is on this connection: the server was told of it, and has said from where on it wants it. */
  stage: 'untold' | 'told' | 'open' | 'end-told';
  ending: boolean;
}

const PING_EVERY = 20_000;
const SILENCE = 45_000;
const CLOCK_QUESTIONS = 4;
/** No more than this waits in the browser: what the server does not take waits here, where it is counted. */
const LARGEST_UNSENT = 2 * 1024 * 1024;
const LOOK_AGAIN = 100;

const REPLACED = 4409;
const URN = 'urn:balie:problem:';

/** After these there is nothing to go on with. */
const FINAL = new Set(['not-recording', 'recording-ended', 'not-found', 'forbidden', 'primary-only']);

/** Carries tracks to the server over one socket at a time, from where the server has them, as often as it takes. */
export class WriteLine {
  readonly clock = new ServerClock();
  private current: LineState = 'connecting';
  private wire: WriteWire | undefined;
  private attempt = 0;
  private losses = 0;
  private refs = 0;
  private held: Held[] = [];
  private greeted = false;
  private slow = false;
  private why: string | null = null;
  private until: string | null = null;
  private readonly timers = new Map<'ping' | 'silence' | 'retry' | 'look', Unsubscribe>();
  private readonly listeners = new Set<() => void>();
  private readonly leaving: Unsubscribe;

  /** @param ticket fetches one that lets this line in */
  constructor(
    private readonly path: string,
    private readonly ticket: () => Promise<string>,
    private readonly world: WriteWorld,
  ) {
    this.leaving = world.onHint(() => this.hinted());
    void this.dial();
  }

  get state(): LineState {
    return this.current;
  }

  /** The server asked for patience. */
  get isSlow(): boolean {
    return this.slow;
  }

  /** Why it ended, when it was not closed by ourselves. */
  get problem(): string | null {
    return this.why;
  }

  /** The latest moment, on the server's clock, that is durable. */
  get storedUntil(): string | null {
    return this.until;
  }

  /** Whether all that was given is durable. */
  get isDone(): boolean {
    return this.held.every(({ queue }) => queue.isDurable);
  }

  onChange(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(track: Track): void {
    this.held.push({ ...track, ref: `t${++this.refs}`, stage: 'untold', ending: false });
    this.introduce();
  }

  /** Something was added to a queue. */
  pump(): void {
    const { wire } = this;
    if (!wire) return;
    for (const track of this.held) {
      if (track.stage !== 'open' || track.number === undefined) continue;
      while (wire.unsent < LARGEST_UNSENT) {
        const segment = track.queue.take();
        if (!segment) break;
        wire.send(encode(track.number, segment));
      }
      if (track.ending && track.queue.isDurable) {
        this.say({ t: 'end', track: track.number });
        track.stage = 'end-told';
      }
    }
    if (wire.unsent >= LARGEST_UNSENT) this.timer('look', LOOK_AGAIN, () => this.pump());
  }

  /** No more is coming for this queue; the server is told when all of it is durable. */
  end(queue: TrackQueue): void {
    const track = this.held.find((each) => each.queue === queue);
    if (track) track.ending = true;
    this.pump();
  }

  close(): void {
    this.finish(null);
  }

  private async dial(): Promise<void> {
    const attempt = ++this.attempt;
    let ticket: string;
    try {
      ticket = await this.ticket();
    } catch (failure) {
      if (attempt === this.attempt) this.refused(failure);
      return;
    }
    if (attempt !== this.attempt) return;
    const wire = this.world.dial(this.path);
    this.wire = wire;
    wire.onopen = () => this.hello(ticket);
    wire.onmessage = ({ data }) => this.heard(JSON.parse(String(data)) as Incoming);
    wire.onclose = ({ code }) => (code === REPLACED ? this.finish('replaced') : this.lost());
    this.timer('silence', SILENCE, () => this.lost());
  }

  private refused(failure: unknown): void {
    const code = (failure as { code?: unknown }).code;
    if (typeof code === 'string' && FINAL.has(code)) this.finish(code);
    else this.lost();
  }

  private hello(ticket: string): void {
    this.greeted = true;
    this.say({ t: 'hello', ticket });
    for (let asked = 0; asked < CLOCK_QUESTIONS; asked++) this.say({ t: 'clock', client: this.world.now() });
    this.timer('ping', PING_EVERY, () => this.ping());
    if (this.clock.isKnown) this.introduce();
  }

  private ping(): void {
    this.say({ t: 'ping' });
    this.timer('ping', PING_EVERY, () => this.ping());
  }

  /** Says what tracks there are; the server answers from where it wants each. */
  private introduce(): void {
    if (!this.greeted || !this.clock.isKnown) return;
    for (const track of this.held) {
      if (track.stage !== 'untold') continue;
      const { ref, kind, participantId, mime, anchor } = track;
      if (track.number === undefined) this.say({ t: 'track', ref, kind, participantId, mime, anchor: this.clock.at(anchor) });
      else this.say({ t: 'resume', track: track.number });
      track.stage = 'told';
    }
  }

  private heard(message: Incoming): void {
    this.timer('silence', SILENCE, () => this.lost());
    switch (message.t) {
      case 'clock':
        this.clock.heard(message.client, message.server, this.world.now());
        this.losses = 0;
        this.become('live');
        this.introduce();
        return;
      case 'track':
        this.opened(message);
        return;
      case 'stored':
        this.stored(message);
        return;
      case 'ended':
        this.held = this.held.filter(({ number }) => number !== message.track);
        this.tell();
        return;
      case 'slow':
        this.slow = true;
        this.tell();
        return;
      case 'pong':
        return;
      case 'problem':
        this.troubled(message);
        return;
    }
  }

  private opened({ ref, track, next }: Incoming & { t: 'track' }): void {
    const held = this.held.find((each) => (ref === undefined ? each.number === track : each.ref === ref));
    if (!held) return;
    held.number = track;
    held.stage = 'open';
    if (!held.queue.resume(next)) this.finish('segment-skipped');
    else this.pump();
  }

  private stored({ track, next, until }: Incoming & { t: 'stored' }): void {
    this.held.find(({ number }) => number === track)?.queue.stored(next);
    if (this.until === null || Date.parse(until) > Date.parse(this.until)) this.until = until;
    this.slow = false;
    this.pump();
    this.tell();
  }

  private troubled({ type, track, next }: Incoming & { t: 'problem' }): void {
    const code = type.startsWith(URN) ? type.slice(URN.length) : type;
    if (code === 'segment-skipped' && track !== undefined && next !== undefined) this.opened({ t: 'track', track, next });
    else if (FINAL.has(code)) this.finish(code);
    // Anything else closes the socket, and another one is tried.
  }

  private hinted(): void {
    if (!this.timers.has('retry')) return;
    this.cancel('retry');
    void this.dial();
  }

  private lost(): void {
    this.hangUp();
    this.become('reconnecting');
    const wait = backoff(this.losses++, this.world.random());
    this.timer('retry', wait, () => {
      this.cancel('retry');
      void this.dial();
    });
  }

  private finish(problem: string | null): void {
    this.hangUp();
    this.leaving();
    this.why = problem;
    this.become('ended');
  }

  private hangUp(): void {
    this.attempt++;
    this.timers.forEach((cancel) => cancel());
    this.timers.clear();
    const { wire } = this;
    this.wire = undefined;
    this.greeted = false;
    for (const track of this.held) track.stage = 'untold';
    if (!wire) return;
    wire.onopen = null;
    wire.onmessage = null;
    wire.onclose = null;
    wire.close();
  }

  private say(message: object): void {
    this.wire?.send(JSON.stringify(message));
  }

  private become(next: LineState): void {
    if (next === this.current) return;
    this.current = next;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  private timer(name: 'ping' | 'silence' | 'retry' | 'look', millis: number, act: () => void): void {
    this.cancel(name);
    this.timers.set(name, this.world.after(millis, act));
  }

  private cancel(name: 'ping' | 'silence' | 'retry' | 'look'): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }
}
