import { backoff } from './backoff';
import { LiveStore, type Unsubscribe } from './store';

/**
 * `connecting` before the first snapshot, `live`, `reconnecting` after a loss (heals by itself), `gone` when what was
 * asked for does not exist, `closed` by ourselves.
 */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'gone' | 'closed';

/** The tokens of one caller. */
export interface Tokens {
  /** A token that is good now, renewed first when it must be. */
  current(): Promise<string>;
  /** A token that is certainly newer than the one refused. */
  renew(): Promise<string>;
  /** Told of every token that follows an earlier one. */
  onRenewed(listener: (token: string) => void): Unsubscribe;
}

/** The parts of a WebSocket that a connection uses. */
export interface Wire {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

/** The world outside: sockets, time, chance, and the browser's hints that now is a good moment to try. */
export interface Surroundings {
  dial(path: string, token: string): Wire;
  after(millis: number, act: () => void): Unsubscribe;
  random(): number;
  onHint(listener: () => void): Unsubscribe;
}

type Incoming =
  | { t: 'snapshot'; epoch: string; rev: number; docs: Record<string, unknown> }
  | { t: 'patch'; from: number; rev: number; docs?: Record<string, unknown>; gone?: string[] }
  | { t: 'pong' }
  | { t: 'renewed' }
  | { t: 'frame'; from: string; body: unknown }
  | { t: 'problem'; type: string; title: string; status: number };

const PING_EVERY = 20_000;
const SILENCE = 45_000;
/** How long an answer that must come may take: the first message, a bridge after a gap, a pong after a hint. */
const ANSWER = 10_000;

const TOKEN_REFUSED = 1008;
const DRAINING = 1013;
const NO_SUCH_THING = 4404;

/** A socket of docs/api.md that stays: resumes from the last revision, so that nothing is missed and nothing doubles. */
export class LiveConnection<D extends object> {
  readonly store = new LiveStore<D>();

  private state: LiveStatus = 'connecting';
  private wire: Wire | undefined;
  private rev: number | null = null;
  private epoch: string | null = null;
  private asked = false;
  private attempt = 0;
  private losses = 0;
  private refused = false;
  private readonly timers = new Map<'ping' | 'silence' | 'answer' | 'retry', Unsubscribe>();
  private readonly statusListeners = new Set<() => void>();
  private readonly frameListeners = new Set<(from: string, body: unknown) => void>();
  private leaving: Unsubscribe[] = [];

  constructor(
    private readonly path: string,
    private readonly tokens: Tokens,
    private readonly world: Surroundings,
  ) {}

  get status(): LiveStatus {
    return this.state;
  }

  open(): void {
    if (this.leaving.length > 0) return;
    this.leaving = [
      this.tokens.onRenewed((token) => this.say({ t: 'token', token })),
      this.world.onHint(() => this.hinted()),
    ];
    this.become(this.rev === null ? 'connecting' : 'reconnecting');
    void this.dial();
  }

  close(): void {
    this.leaving.forEach((leave) => leave());
    this.leaving = [];
    this.hangUp();
    this.cancelTimers();
    this.become('closed');
  }

  onStatus(listener: () => void): Unsubscribe {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  }

  onFrame(listener: (from: string, body: unknown) => void): Unsubscribe {
    this.frameListeners.add(listener);
    return () => this.frameListeners.delete(listener);
  }

  /** Passes a frame on while the socket is live; `false` says that it went nowhere. */
  sendFrame(to: string, body: unknown): boolean {
    if (this.state !== 'live') return false;
    this.say({ t: 'frame', to, body });
    return true;
  }

  private async dial(): Promise<void> {
    const attempt = ++this.attempt;
    let token: string;
    try {
      token = await (this.refused ? this.tokens.renew() : this.tokens.current());
    } catch {
      if (attempt === this.attempt) this.lost();
      return;
    }
    if (attempt !== this.attempt) return;
    this.refused = false;
    const wire = this.world.dial(this.path, token);
    this.wire = wire;
    wire.onopen = () => this.hello();
    wire.onmessage = (event) => this.heard(JSON.parse(String(event.data)) as Incoming);
    wire.onclose = (event) => this.closed(event.code);
    this.expectAnswer();
  }

  private hello(): void {
    this.asked = true;
    this.say(this.rev === null ? { t: 'hello', rev: null } : { t: 'hello', rev: this.rev, epoch: this.epoch });
    this.timer('ping', PING_EVERY, () => this.ping());
    this.expectAnswer();
  }

  private ping(): void {
    this.say({ t: 'ping' });
    this.timer('ping', PING_EVERY, () => this.ping());
  }

  private heard(message: Incoming): void {
    this.timer('silence', SILENCE, () => this.lost());
    switch (message.t) {
      case 'snapshot':
        this.epoch = message.epoch;
        this.rev = message.rev;
        this.store.replace(message.docs);
        this.answered();
        return;
      case 'patch':
        this.patched(message.from, message.rev, message.docs ?? {}, message.gone ?? []);
        return;
      case 'pong':
        if (!this.asked) this.cancel('answer');
        return;
      case 'frame':
        this.frameListeners.forEach((listener) => listener(message.from, message.body));
        return;
      case 'renewed':
      case 'problem':
        return;
    }
  }

  private patched(from: number, rev: number, docs: Record<string, unknown>, gone: string[]): void {
    if (from === this.rev) {
      this.rev = rev;
      this.store.patch(docs, gone);
      this.answered();
    } else if (!this.asked && (this.rev === null || rev > this.rev)) {
      this.hello();
    }
  }

  private answered(): void {
    this.asked = false;
    this.losses = 0;
    this.cancel('answer');
    this.become('live');
  }

  /** The network is back or the page is looked at again: try now, or make sure that the socket still lives. */
  private hinted(): void {
    if (this.state === 'gone') return;
    if (this.timers.has('retry')) {
      this.cancel('retry');
      void this.dial();
    } else if (this.state === 'live') {
      this.say({ t: 'ping' });
      this.expectAnswer();
    }
  }

  private closed(code: number): void {
    if (code === NO_SUCH_THING) {
      this.hangUp();
      this.cancelTimers();
      this.become('gone');
      return;
    }
    this.refused = code === TOKEN_REFUSED;
    this.lost(code === DRAINING);
  }

  private lost(atOnce = false): void {
    this.hangUp();
    this.cancelTimers();
    this.become(this.rev === null ? 'connecting' : 'reconnecting');
    const wait = atOnce && this.losses === 0 ? this.world.random() * 250 : backoff(this.losses, this.world.random());
    this.losses++;
    this.timer('retry', wait, () => {
      this.cancel('retry');
      void this.dial();
    });
  }

  private hangUp(): void {
    this.attempt++;
    const wire = this.wire;
    this.wire = undefined;
    if (!wire) return;
    wire.onopen = null;
    wire.onmessage = null;
    wire.onclose = null;
    wire.close();
  }

  private say(message: object): void {
    this.wire?.send(JSON.stringify(message));
  }

  private become(next: LiveStatus): void {
    if (next === this.state) return;
    this.state = next;
    this.statusListeners.forEach((listener) => listener());
  }

  private expectAnswer(): void {
    this.timer('answer', ANSWER, () => this.lost());
  }

  private timer(name: 'ping' | 'silence' | 'answer' | 'retry', millis: number, act: () => void): void {
    this.cancel(name);
    this.timers.set(name, this.world.after(millis, act));
  }

  private cancel(name: 'ping' | 'silence' | 'answer' | 'retry'): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }

  private cancelTimers(): void {
    this.timers.forEach((cancel) => cancel());
    this.timers.clear();
  }
}
