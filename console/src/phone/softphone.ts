import { problemOf, type MediaProblem } from '../room/media/problems';
import type { PhoneFrame, TabFrame } from '../wire/telephony';
import { Leg, type LegWorld } from './leg';

/**
 * Whether this tab can be rung: `off` by choice, `waiting` while another tab of this browser is the telephone,
 * `registering` until the service has said yes, `ready`, `refused` with a code.
 */
export type Registration =
  | { state: 'off' | 'waiting' | 'registering' | 'ready' }
  | { state: 'refused'; code: string };

export interface SoftphoneState {
  registration: Registration;
  /** Calls that ring in this tab and can be answered here. */
  ringing: ReadonlySet<string>;
  /** Calls that are carried by this tab. */
  talking: ReadonlySet<string>;
  muted: boolean;
  microphone: 'closed' | 'asking' | 'open';
  /** Why nobody can hear this side; null when nothing is wrong. */
  problem: MediaProblem | null;
  /** Calls whose way to the service is broken at this moment. */
  broken: ReadonlySet<string>;
}

/** How a call left this tab. */
export interface Stopped {
  callId: string;
  cause: string;
  by: string | null;
}

/** What the softphone needs of the browser and the desk's socket. */
export interface SoftphoneWorld extends LegWorld {
  microphone(): Promise<MediaStream>;
  /** `false`: the socket is away, nothing was said. */
  send(frame: TabFrame): boolean;
}

interface Ringing {
  leg: number;
  sdp: string;
}

interface Carried {
  leg: number;
  way: Leg;
}

/** A microphone that was opened for a call which never came is closed after this. */
const UNUSED_MILLIS = 30_000;

/** A service that is busy or not ready may answer nothing; after this it is told again that the tab is there. */
const REGISTERS_MILLIS = 10_000;

const atFirst: SoftphoneState = {
  registration: { state: 'off' },
  ringing: new Set(),
  talking: new Set(),
  muted: false,
  microphone: 'closed',
  problem: null,
  broken: new Set(),
};

/**
 * Makes a browser tab a telephone (rule TEL-26). It says that it is there, rings, and carries what the service connects to
 * it; which calls there are and what may be done with them is the service's to say.
 */
export class Softphone {
  private current: SoftphoneState = atFirst;
  private readonly rings = new Map<string, Ringing>();
  private readonly ways = new Map<string, Carried>();
  private held: ReadonlySet<string> = new Set();
  private source: MediaStream | null = null;
  private opening: Promise<MediaStream | null> | null = null;
  private wanted = false;
  private reachable = false;
  private unanswered: () => void = () => undefined;
  private idle: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();
  private readonly stopListeners = new Set<(stopped: Stopped) => void>();

  constructor(
    readonly deviceId: string,
    private readonly world: SoftphoneWorld,
  ) {}

  readonly state = (): SoftphoneState => this.current;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onStopped(listener: (stopped: Stopped) => void): () => void {
    this.stopListeners.add(listener);
    return () => this.stopListeners.delete(listener);
  }

  /** This tab is to be the telephone of its browser; `waiting`: as soon as the tab that is one now has gone. */
  turn(to: 'off' | 'waiting' | 'on'): void {
    this.wanted = to === 'on';
    if (to === 'on') {
      this.register();
      return;
    }
    if (this.current.registration.state === 'ready') this.world.send({ kind: 'gone' });
    this.dropAll();
    this.set({ registration: { state: to } });
  }

  /** The socket came or went. What it carried ended with it; on each new one the tab says again that it is there. */
  connected(live: boolean): void {
    if (live === this.reachable) return;
    this.reachable = live;
    if (!live) this.dropAll();
    if (this.wanted) this.register();
  }

  heard(frame: PhoneFrame): void {
    switch (frame.kind) {
      case 'registered':
        if (this.wanted) this.set({ registration: { state: 'ready' } });
        return;
      case 'refused':
        if (this.wanted) this.set({ registration: { state: 'refused', code: frame.code } });
        return;
      case 'ring':
        this.rings.set(frame.callId, frame);
        this.set({});
        return;
      case 'connect':
        void this.carry(frame.callId, frame.leg, frame.sdp);
        return;
      case 'renew':
        void this.renew(frame.callId, frame.leg, frame.sdp);
        return;
      case 'stop':
        this.stop(frame.callId, frame.leg, frame.cause, frame.by);
    }
  }

  /** Takes a call that rings here; `false` when the microphone can't be used, and the call rings on. */
  async answer(callId: string): Promise<boolean> {
    const ringing = this.rings.get(callId);
    if (!ringing || !(await this.prepare())) return false;
    // It may have been answered elsewhere while the browser asked for the microphone.
    if (this.rings.get(callId) !== ringing) return false;
    await this.carry(callId, ringing.leg, ringing.sdp);
    return true;
  }

  /** Opens the microphone, before a call is made or taken here; `false` when it can't be. */
  async prepare(): Promise<boolean> {
    const open = await this.opened();
    this.closeLater();
    return open !== null;
  }

  mute(muted: boolean): void {
    this.set({ muted });
    this.quieten();
  }

  /** Calls that are on hold: nothing is said into them. */
  hold(held: ReadonlySet<string>): void {
    this.held = held;
    this.quieten();
  }

  /** Presses keys (RFC 4733 carries them); at most 32 at once. */
  press(callId: string, keys: string): void {
    const carried = this.ways.get(callId);
    if (carried) this.world.send({ kind: 'keys', callId, leg: carried.leg, keys: keys.slice(0, 32) });
  }

  /** Another microphone was chosen. */
  async changeMicrophone(): Promise<void> {
    if (!this.source && this.ways.size === 0) return;
    this.closeMicrophone();
    const stream = await this.opened();
    for (const { way } of this.ways.values()) way.speakWith(stream);
    this.quieten();
    this.closeLater();
  }

  streamOf(callId: string): MediaStream | null {
    return this.ways.get(callId)?.way.stream ?? null;
  }

  statsOf(callId: string): Promise<RTCStatsReport> | null {
    return this.ways.get(callId)?.way.stats() ?? null;
  }

  forgetProblem(): void {
    this.set({ problem: null });
  }

  private register(): void {
    this.unanswered();
    this.set({ registration: { state: 'registering' } });
    if (!this.reachable) return;
    this.world.send({ kind: 'here', deviceId: this.deviceId });
    this.unanswered = this.world.after(REGISTERS_MILLIS, () => {
      if (this.wanted && this.reachable && this.current.registration.state === 'registering') this.register();
    });
  }

  private async carry(callId: string, leg: number, sdp: string): Promise<void> {
    this.ways.get(callId)?.way.close();
    const carried: Carried = { leg, way: new Leg(this.world, () => this.set({})) };
    this.ways.set(callId, carried);
    this.idle();
    this.rings.delete(callId);
    this.set({});
    const microphone = await this.opened();
    if (this.ways.get(callId) !== carried) {
      this.closeWhenUnused();
      return;
    }
    carried.way.speakWith(microphone);
    this.quieten();
    await this.reply(callId, carried, sdp);
  }

  private async renew(callId: string, leg: number, sdp: string): Promise<void> {
    const carried = this.ways.get(callId);
    if (carried?.leg === leg) await this.reply(callId, carried, sdp);
    else await this.carry(callId, leg, sdp);
  }

  private async reply(callId: string, carried: Carried, offer: string): Promise<void> {
    try {
      const sdp = await carried.way.answer(offer);
      if (this.ways.get(callId) === carried) this.world.send({ kind: 'answer', callId, leg: carried.leg, sdp });
    } catch {
      if (this.ways.get(callId) === carried) this.stop(callId, carried.leg, 'failed', null);
    }
  }

  private stop(callId: string, leg: number, cause: string, by: string | null): void {
    const rang = this.rings.get(callId)?.leg === leg && this.rings.delete(callId);
    const carried = this.ways.get(callId);
    const talked = carried?.leg === leg && this.ways.delete(callId);
    if (talked) carried.way.close();
    if (!rang && !talked) return;
    this.closeWhenUnused();
    this.set({});
    this.stopListeners.forEach((listener) => listener({ callId, cause, by }));
  }

  private dropAll(): void {
    for (const { way } of this.ways.values()) way.close();
    this.ways.clear();
    this.rings.clear();
    this.closeWhenUnused();
    this.set({});
  }

  private opened(): Promise<MediaStream | null> {
    if (this.source) return Promise.resolve(this.source);
    return (this.opening ??= this.open().finally(() => (this.opening = null)));
  }

  private async open(): Promise<MediaStream | null> {
    this.set({ microphone: 'asking' });
    try {
      this.source = await this.world.microphone();
      this.set({ microphone: 'open', problem: null });
    } catch (failure) {
      this.set({ microphone: 'closed', problem: problemOf('microphone', failure) });
    }
    return this.source;
  }

  /** The microphone is open for calls only: its light goes out with the last of them. */
  private closeWhenUnused(): void {
    this.idle();
    if (this.ways.size === 0 && this.source) this.closeMicrophone();
  }

  /** It was opened for a call that may be on its way. */
  private closeLater(): void {
    this.idle();
    this.idle = this.world.after(UNUSED_MILLIS, () => this.closeWhenUnused());
  }

  private closeMicrophone(): void {
    this.source?.getTracks().forEach((track) => track.stop());
    this.source = null;
    this.set({ microphone: 'closed', ...(this.ways.size === 0 ? { muted: false } : {}) });
  }

  private quieten(): void {
    for (const [callId, { way }] of this.ways) way.silence(this.current.muted || this.held.has(callId));
  }

  private set(change: Partial<SoftphoneState>): void {
    const broken = [...this.ways].filter(([, { way }]) => way.isBroken).map(([callId]) => callId);
    this.current = {
      ...this.current,
      ...change,
      ringing: new Set(this.rings.keys()),
      talking: new Set(this.ways.keys()),
      broken: new Set(broken),
    };
    this.listeners.forEach((listener) => listener());
  }
}
