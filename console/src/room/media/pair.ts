import type { Frame, StreamKind, Tracks } from '../../wire/session';

type Described = Extract<Frame, { kind: 'description' }>;

/** The parts of RTCPeerConnection that a pair uses. */
export type Connection = Pick<
  RTCPeerConnection,
  | 'signalingState'
  | 'connectionState'
  | 'localDescription'
  | 'remoteDescription'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
  | 'addTrack'
  | 'getTransceivers'
  | 'restartIce'
  | 'setConfiguration'
  | 'getStats'
  | 'close'
  | 'onnegotiationneeded'
  | 'onicecandidate'
  | 'onconnectionstatechange'
>;

export interface PairWorld {
  connect(): Connection;
  send(frame: Frame): void;
  /** A name for the next offer, never used before in this life of the page. */
  nameOffer(): string;
  after(millis: number, act: () => void): () => void;
  changed(): void;
}

/** `no-route` when restarts have not helped for a while; it is still tried. */
export type PairState = 'idle' | 'connecting' | 'connected' | 'no-route';

/** An offer that was answered by nobody is sent again after this long. */
const ANSWER_MILLIS = 4_000;
/** A path that was lost may come back by itself; the impolite side waits less, so that not both restart at once. */
const DISCONNECTED_MILLIS = { polite: 6_000, impolite: 3_000 };
const RESTART_MILLIS = 8_000;
const NO_ROUTE_MILLIS = 25_000;

/**
 * The way to one other participant: perfect negotiation, one step at a time. Either side may add and drop streams at
 * any moment; when both offer at once the polite side gives way. Frames may be lost with the socket that carries
 * them, so that every offer waits for its answer with a deadline.
 */
export class Pair {
  state: PairState = 'idle';
  /** The life of the other page that this connection was made with. */
  theirRun: string | undefined;

  private connection: Connection;
  /** What they say each way carries; a way is a transceiver, under the name (`mid`) that both sides know it by. */
  private labels: Tracks = {};
  /** What each sender was given; the browser itself says so only a moment later. */
  private readonly sent = new Map<RTCRtpSender, { track: MediaStreamTrack; kind: StreamKind }>();
  private steps: Promise<void> = Promise.resolve();
  private pending: string | undefined;
  private lastAnswer: { offer: string; description: RTCSessionDescription } | undefined;
  private ignoring = false;
  private over = false;
  private readonly timers = new Map<'answer' | 'path' | 'route', () => void>();

  constructor(
    private readonly run: string,
    private readonly polite: boolean,
    private readonly world: PairWorld,
  ) {
    this.connection = this.connect();
  }

  /**
   * Makes what is sent equal to these streams; negotiation follows by itself. A way that is no longer used is taken
   * again for the next track of its sort: descriptions would grow with every camera that is switched off and on.
   */
  sendExactly(streams: ReadonlyMap<StreamKind, MediaStream>): void {
    const wanted = new Map<MediaStreamTrack, StreamKind>();
    for (const [kind, stream] of streams) for (const track of stream.getTracks()) wanted.set(track, kind);
    for (const transceiver of this.connection.getTransceivers()) {
      const sent = this.sent.get(transceiver.sender);
      if (!sent || wanted.delete(sent.track)) continue;
      this.sent.delete(transceiver.sender);
      void transceiver.sender.replaceTrack(null);
      transceiver.direction = transceiver.direction === 'sendrecv' ? 'recvonly' : 'inactive';
    }
    for (const [track, kind] of wanted) this.sent.set(this.senderFor(track), { track, kind });
    this.announce();
  }

  /** Says what our ways carry; every description says it too, so that nothing is ever shown for what it is not. */
  announce(): void {
    this.world.send({ kind: 'tracks', run: this.run, tracks: this.tracks() });
  }

  /** What arrives now, by what they say it is. */
  received(): Map<StreamKind, MediaStreamTrack[]> {
    const received = new Map<StreamKind, MediaStreamTrack[]>();
    for (const { mid, currentDirection, receiver } of this.connection.getTransceivers()) {
      const kind = mid === null ? undefined : this.labels[mid];
      if (!kind || (currentDirection !== 'sendrecv' && currentDirection !== 'recvonly')) continue;
      received.set(kind, [...(received.get(kind) ?? []), receiver.track]);
    }
    return received;
  }

  private tracks(): Tracks {
    const tracks: Record<string, StreamKind> = {};
    for (const { mid, sender } of this.connection.getTransceivers()) {
      const kind = this.sent.get(sender)?.kind;
      if (mid !== null && kind) tracks[mid] = kind;
    }
    return tracks;
  }

  private senderFor(track: MediaStreamTrack): RTCRtpSender {
    const free = this.connection
      .getTransceivers()
      .find(
        ({ sender, receiver, direction }) =>
          !this.sent.has(sender) && receiver.track.kind === track.kind && direction !== 'stopped',
      );
    if (!free) return this.connection.addTrack(track);
    void free.sender.replaceTrack(track);
    free.direction = 'sendrecv';
    return free.sender;
  }

  described({ offer, description, tracks }: Described): void {
    this.step(async () => {
      const taken = description.type === 'offer' ? this.offered(offer, description) : this.answered(offer, description);
      if (!(await taken)) return;
      this.labels = tracks;
      this.world.changed();
    });
  }

  labelled(tracks: Tracks): void {
    this.step(() => {
      this.labels = tracks;
      this.world.changed();
      return Promise.resolve();
    });
  }

  candidate(candidate: RTCIceCandidateInit | null): void {
    this.step(async () => {
      if (!this.connection.remoteDescription) return;
      try {
        await this.connection.addIceCandidate(candidate ?? undefined);
      } catch (failure) {
        // One that belongs to an offer we did not take; any other is a path less, and the rest may do.
        if (!this.ignoring && !(failure instanceof DOMException)) throw failure;
      }
    });
  }

  /** Our frames, or theirs, may have been lost: say again what was not answered, and look for a new path if there is none. */
  recover(): void {
    this.sendAgain();
    if (this.state === 'connecting' || this.state === 'no-route') this.restart();
  }

  restart(): void {
    if (this.connection.remoteDescription) this.connection.restartIce();
  }

  reconfigure(configuration: RTCConfiguration): void {
    this.connection.setConfiguration(configuration);
  }

  stats(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  close(): void {
    this.over = true;
    this.timers.forEach((cancel) => cancel());
    this.timers.clear();
    this.disconnect();
  }

  private connect(): Connection {
    const connection = this.world.connect();
    connection.onnegotiationneeded = () => this.step(() => this.offer());
    connection.onicecandidate = ({ candidate }) =>
      this.world.send({ kind: 'candidate', run: this.run, candidate: candidate ? candidate.toJSON() : null });
    connection.onconnectionstatechange = () => this.pathChanged();
    return connection;
  }

  private disconnect(): void {
    this.connection.onnegotiationneeded = null;
    this.connection.onicecandidate = null;
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  /**
   * Gives up a first offer that crossed theirs. Rolling it back is not enough: Chromium may then never look for a path,
   * not even after a restart, when the search had not yet begun.
   */
  private startOver(): void {
    const sent = [...this.sent.values()];
    this.sent.clear();
    this.disconnect();
    this.connection = this.connect();
    for (const each of sent) this.sent.set(this.connection.addTrack(each.track), each);
  }

  /** One step at a time, in order: signalling states never change between a look and the deed. */
  private step(act: () => Promise<void>): void {
    this.steps = this.steps
      .then(() => (this.over ? undefined : act()))
      .catch(() => {
        // A description that could not be applied leaves both sides as they were; the offer's deadline tries again.
      });
  }

  private async offer(): Promise<void> {
    if (this.connection.signalingState !== 'stable') return;
    await this.connection.setLocalDescription();
    this.pending = this.world.nameOffer();
    this.sendAgain();
    if (this.state === 'idle') this.become('connecting');
  }

  private sendAgain(): void {
    const description = this.connection.localDescription;
    if (!this.pending || description?.type !== 'offer') return;
    this.describe(this.pending, description);
    this.timer('answer', ANSWER_MILLIS, () => this.sendAgain());
  }

  private describe(offer: string, description: RTCSessionDescription): void {
    this.world.send({ kind: 'description', run: this.run, offer, description, tracks: this.tracks() });
  }

  /** Whether it was taken. */
  private async offered(offer: string, description: RTCSessionDescriptionInit): Promise<boolean> {
    if (offer === this.lastAnswer?.offer) {
      // Our answer was lost or crossed the repeated offer. A second one might say something else than the first, which
      // the other side may have taken; each side would then believe in another agreement.
      this.describe(offer, this.lastAnswer.description);
      return false;
    }
    this.ignoring = !this.polite && this.connection.signalingState !== 'stable';
    if (this.ignoring) return false;
    if (this.pending && !this.connection.remoteDescription) this.startOver();
    await this.connection.setRemoteDescription(description);
    // Ours, if there was one, was rolled back; negotiation is asked for again if it is still needed.
    this.settled();
    await this.connection.setLocalDescription();
    const answer = this.connection.localDescription;
    if (answer) {
      this.lastAnswer = { offer, description: answer };
      this.describe(offer, answer);
    }
    if (this.state === 'idle') this.become('connecting');
    return true;
  }

  private async answered(offer: string, description: RTCSessionDescriptionInit): Promise<boolean> {
    if (offer !== this.pending || this.connection.signalingState !== 'have-local-offer') return false;
    await this.connection.setRemoteDescription(description);
    this.settled();
    return true;
  }

  private settled(): void {
    this.pending = undefined;
    this.cancel('answer');
    // Agreed is not connected: the first path has its deadline too.
    if (this.connection.connectionState === 'new') this.timer('path', RESTART_MILLIS, () => this.tryPaths());
  }

  private pathChanged(): void {
    switch (this.connection.connectionState) {
      case 'connected':
        this.cancel('path');
        this.cancel('route');
        this.become('connected');
        return;
      case 'disconnected':
        this.timer('path', DISCONNECTED_MILLIS[this.polite ? 'polite' : 'impolite'], () => this.tryPaths());
        this.become('connecting');
        return;
      case 'failed':
        this.tryPaths();
        this.become(this.state === 'no-route' ? 'no-route' : 'connecting');
        return;
      case 'new':
      case 'connecting':
      case 'closed':
        return;
    }
  }

  private tryPaths(): void {
    this.connection.restartIce();
    this.timer('path', RESTART_MILLIS, () => this.tryPaths());
    if (!this.timers.has('route')) this.timer('route', NO_ROUTE_MILLIS, () => this.become('no-route'));
  }

  private become(state: PairState): void {
    if (state === this.state) return;
    this.state = state;
    this.world.changed();
  }

  private timer(name: 'answer' | 'path' | 'route', millis: number, act: () => void): void {
    this.cancel(name);
    this.timers.set(name, this.world.after(millis, act));
  }

  private cancel(name: 'answer' | 'path' | 'route'): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }
}
