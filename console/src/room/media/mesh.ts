import type { Frame, StreamKind } from '../../wire/session';
import { Pair, type Connection, type PairState } from './pair';

/** A picture or sound that another participant sends. */
export interface RemoteStream {
  participantId: string;
  kind: StreamKind;
  stream: MediaStream;
}

export interface MeshWorld {
  connect(configuration: RTCConfiguration): Connection;
  /** `false` when there is no socket to carry it now. */
  send(to: string, frame: Frame): boolean;
  /** One stream of these tracks. */
  gather(tracks: MediaStreamTrack[]): MediaStream;
  after(millis: number, act: () => void): () => void;
}

/**
 * The streams of one participant, to and from every other: a pair of connections for each. Connections are made when
 * there is something to send, and remade when the other page begins a new life.
 */
export class Mesh {
  /** Tells this life of the page from one before a reload. */
  readonly run = crypto.randomUUID().slice(0, 8);

  private readonly pairs = new Map<string, Pair>();
  private readonly met = new Set<string>();
  /** Lives of other pages that are over; what still arrives from them is late. */
  private readonly ended = new Set<string>();
  private readonly mine = new Map<StreamKind, MediaStream>();
  private readonly listeners = new Set<() => void>();
  private configuration: RTCConfiguration = {};
  private offers = 0;
  private shown: readonly RemoteStream[] = [];

  constructor(
    private readonly self: string,
    private readonly world: MeshWorld,
  ) {}

  /** What the others send now; the same array until it changes. */
  get remote(): readonly RemoteStream[] {
    return this.shown;
  }

  state(participantId: string): PairState {
    return this.pairs.get(participantId)?.state ?? 'idle';
  }

  /** The worst of all ways that are in use. */
  get noRoute(): boolean {
    return [...this.pairs.values()].some(({ state }) => state === 'no-route');
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  configure(configuration: RTCConfiguration): void {
    this.configuration = configuration;
    for (const pair of this.pairs.values()) pair.reconfigure(configuration);
  }

  publish(kind: StreamKind, stream: MediaStream): void {
    this.mine.set(kind, stream);
    this.spread();
  }

  unpublish(kind: StreamKind): void {
    if (this.mine.delete(kind)) this.spread();
  }

  /** Someone is in the session, or is back after a lost connection. */
  meet(participantId: string): void {
    if (participantId === this.self) return;
    this.met.add(participantId);
    this.announce(participantId);
    this.pairs.get(participantId)?.recover();
    if (this.mine.size > 0) this.pairWith(participantId).sendExactly(this.mine);
  }

  leave(participantId: string): void {
    this.met.delete(participantId);
    this.drop(participantId);
    this.changed();
  }

  heard(from: string, frame: Exclude<Frame, { kind: 'typing' }>): void {
    if (this.ended.has(frame.run)) return;
    const before = this.pairs.get(from)?.theirRun;
    if (before !== undefined && before !== frame.run) {
      this.ended.add(before);
      this.drop(from);
    }
    const pair = this.pairs.get(from) ?? (this.isWorthAPair(frame) ? this.pairWith(from) : undefined);
    if (!pair) return;
    const isNew = pair.theirRun === undefined;
    pair.theirRun = frame.run;
    switch (frame.kind) {
      case 'tracks':
        pair.labelled(frame.tracks);
        break;
      case 'description':
        pair.described(frame);
        break;
      case 'candidate':
        pair.candidate(frame.candidate);
        break;
    }
    // They have not heard of us in this life.
    if (isNew) {
      this.announce(from);
      if (this.mine.size > 0) pair.sendExactly(this.mine);
      pair.recover();
    }
    this.changed();
  }

  /** The socket is back: whatever was said in the meantime was lost. */
  recover(): void {
    for (const participantId of this.met) this.meet(participantId);
  }

  /** Another network, another way: look for new paths before the old ones time out. */
  networkChanged(): void {
    for (const pair of this.pairs.values()) pair.restart();
  }

  /** The numbers of every connection, for the judgement of its quality. */
  stats(): Promise<RTCStatsReport[]> {
    return Promise.all([...this.pairs.values()].map((pair) => pair.stats()));
  }

  close(): void {
    for (const participantId of [...this.pairs.keys()]) this.drop(participantId);
    this.met.clear();
    this.listeners.clear();
  }

  private spread(): void {
    for (const participantId of this.met) {
      if (this.mine.size > 0 || this.pairs.has(participantId)) this.pairWith(participantId).sendExactly(this.mine);
    }
  }

  /** Tells which life of the page this is, even when there is nothing to show yet. */
  private announce(to: string): void {
    const pair = this.pairs.get(to);
    if (pair) pair.announce();
    else this.world.send(to, { kind: 'tracks', run: this.run, tracks: {} });
  }

  private isWorthAPair(frame: Frame): boolean {
    return frame.kind !== 'tracks' || Object.keys(frame.tracks).length > 0 || this.mine.size > 0;
  }

  private pairWith(participantId: string): Pair {
    let pair = this.pairs.get(participantId);
    if (!pair) {
      pair = new Pair(this.run, this.self > participantId, {
        connect: () => this.world.connect(this.configuration),
        send: (frame) => void this.world.send(participantId, frame),
        nameOffer: () => `${this.run}-${++this.offers}`,
        after: (millis, act) => this.world.after(millis, act),
        changed: () => this.changed(),
      });
      this.pairs.set(participantId, pair);
    }
    return pair;
  }

  private drop(participantId: string): void {
    this.pairs.get(participantId)?.close();
    this.pairs.delete(participantId);
  }

  private changed(): void {
    const next = [...this.pairs].flatMap(([participantId, pair]) =>
      [...pair.received()].map(([kind, tracks]) => this.remembered(participantId, kind, tracks)),
    );
    if (next.length !== this.shown.length || next.some((each, at) => each !== this.shown[at])) this.shown = next;
    this.listeners.forEach((listener) => listener());
  }

  /** The same stream as long as it has the same tracks: a picture that is given a new one begins anew. */
  private remembered(participantId: string, kind: StreamKind, tracks: MediaStreamTrack[]): RemoteStream {
    const before = this.shown.find((each) => each.participantId === participantId && each.kind === kind);
    const had = before?.stream.getTracks() ?? [];
    if (before && had.length === tracks.length && tracks.every((track) => had.includes(track))) return before;
    return { participantId, kind, stream: this.world.gather(tracks) };
  }
}
