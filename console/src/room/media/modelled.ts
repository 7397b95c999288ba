/** A model of RTCPeerConnection's signalling (W3C webrtc, section 4), enough to try negotiation without a browser. */
import type { Connection } from './pair';

/** One way of a description: what its author does with it, and which sender it comes from. */
interface Line {
  mid: string;
  direction: RTCRtpTransceiverDirection;
  sender: number;
}

export class ModelledTrack {
  readonly kind = 'video';

  constructor(readonly id: string) {}
}

export class ModelledStream {
  private readonly tracks: { id: string }[];

  constructor(...ids: string[]) {
    this.tracks = ids.map((id) => new ModelledTrack(id));
  }

  getTracks(): { id: string }[] {
    return this.tracks;
  }
}

const sends = (direction: RTCRtpTransceiverDirection) => direction === 'sendrecv' || direction === 'sendonly';
const receives = (direction: RTCRtpTransceiverDirection) => direction === 'sendrecv' || direction === 'recvonly';

function directed(sending: boolean, receiving: boolean): RTCRtpTransceiverDirection {
  if (sending) return receiving ? 'sendrecv' : 'sendonly';
  return receiving ? 'recvonly' : 'inactive';
}

/** All there are: a track that is replaced arrives without a word of signalling. */
const senders: { track: ModelledTrack | null }[] = [];

class ModelledTransceiver {
  mid: string | null = null;
  currentDirection: RTCRtpTransceiverDirection | null = null;
  /** The track is ours and stays; what arrives in it is what the other side puts in. */
  readonly receiver = { track: { kind: 'video', from: -1, get id() { return senders[this.from]?.track?.id ?? ''; } } };
  readonly sender: { track: ModelledTrack | null; replaceTrack(track: ModelledTrack | null): Promise<void> };
  private readonly number: number;
  private wished: RTCRtpTransceiverDirection;

  constructor(
    readonly isOurs: boolean,
    track: ModelledTrack | null,
    private readonly changed: () => void,
  ) {
    this.wished = isOurs ? 'sendrecv' : 'recvonly';
    this.sender = {
      track,
      replaceTrack: async (next) => {
        await Promise.resolve();
        this.sender.track = next;
      },
    };
    this.number = senders.push(this.sender) - 1;
  }

  get direction(): RTCRtpTransceiverDirection {
    return this.wished;
  }

  set direction(direction: RTCRtpTransceiverDirection) {
    this.wished = direction;
    this.changed();
  }

  /** What we say of it in answer to this, or, without it, in an offer. */
  says(theirs?: Line): Line {
    const direction = theirs
      ? directed(sends(this.wished) && receives(theirs.direction), receives(this.wished) && sends(theirs.direction))
      : this.wished;
    return { mid: this.mid ?? '', direction, sender: this.number };
  }

  agree(ours: Line, theirs: Line): void {
    this.currentDirection = directed(
      sends(ours.direction) && receives(theirs.direction),
      receives(ours.direction) && sends(theirs.direction),
    );
    this.receiver.track.from = theirs.sender;
  }
}

export class ModelledConnection {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  restarts = 0;
  closed = false;
  /** What Chromium may do when its first offer is rolled back: it never looks for a path. */
  isPathless = false;

  private ways: ModelledTransceiver[] = [];
  private stable: { local: RTCSessionDescription | null; mids: ReadonlySet<string> } = { local: null, mids: new Set() };
  private mustRestart = false;
  private asked = false;

  static as(model: ModelledConnection): Connection {
    return model as unknown as Connection;
  }

  getTransceivers(): ModelledTransceiver[] {
    return [...this.ways];
  }

  addTrack(track: ModelledTrack): ModelledTransceiver['sender'] {
    const way = new ModelledTransceiver(true, track, () => this.consider());
    this.ways.push(way);
    this.consider();
    return way.sender;
  }

  restartIce(): void {
    this.restarts++;
    this.mustRestart = true;
    this.consider();
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    if (this.signalingState === 'have-remote-offer') {
      const offered = lines(this.remoteDescription);
      this.localDescription = describe('answer', offered.map((theirs) => this.way(theirs.mid).says(theirs)));
      this.agree();
    } else if (this.signalingState === 'stable') {
      let next = this.ways.filter(({ mid }) => mid !== null).length;
      for (const way of this.ways) way.mid ??= String(next++);
      this.localDescription = describe('offer', this.ways.map((way) => way.says()));
      this.signalingState = 'have-local-offer';
    } else {
      throw new DOMException(`local description in ${this.signalingState}`, 'InvalidStateError');
    }
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await Promise.resolve();
    if (description.type === 'offer') {
      if (this.signalingState === 'have-local-offer') this.rollBack();
      for (const { mid } of lines(description)) this.associate(mid);
      this.signalingState = 'have-remote-offer';
    } else if (this.signalingState !== 'have-local-offer') {
      throw new DOMException(`answer in ${this.signalingState}`, 'InvalidStateError');
    }
    this.remoteDescription = description as RTCSessionDescription;
    if (description.type === 'answer') this.agree();
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  getStats(): Promise<RTCStatsReport> {
    return Promise.resolve(new Map() as unknown as RTCStatsReport);
  }

  setConfiguration(): void {
    // The model has no paths to look for.
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  close(): void {
    this.closed = true;
  }

  private way(mid: string): ModelledTransceiver {
    const way = this.ways.find((each) => each.mid === mid);
    if (!way) throw new Error(`no way ${mid}`);
    return way;
  }

  private rollBack(): void {
    this.isPathless ||= this.connectionState === 'new';
    this.localDescription = this.stable.local;
    for (const way of this.ways) if (way.mid !== null && !this.stable.mids.has(way.mid)) way.mid = null;
  }

  /** An offered way meets one that we were about to offer, or is new to us. */
  private associate(mid: string): void {
    if (this.ways.some((each) => each.mid === mid)) return;
    let way = this.ways.find((each) => each.mid === null && each.isOurs);
    if (!way) {
      way = new ModelledTransceiver(false, null, () => this.consider());
      this.ways.push(way);
    }
    way.mid = mid;
  }

  private agree(): void {
    this.signalingState = 'stable';
    this.mustRestart = false;
    if (!this.isPathless && this.connectionState === 'new') this.become('connected');
    const theirs = new Map(lines(this.remoteDescription).map((line) => [line.mid, line]));
    for (const ours of lines(this.localDescription)) {
      const line = theirs.get(ours.mid);
      if (line) this.way(ours.mid).agree(ours, line);
    }
    const mids = this.ways.flatMap(({ mid }) => (mid === null ? [] : [mid]));
    this.stable = { local: this.localDescription, mids: new Set(mids) };
    this.asked = false;
    this.consider();
  }

  private consider(): void {
    if (this.asked || !this.isNeeded()) return;
    this.asked = true;
    void this.ask();
  }

  /** Something is not yet said, or said other than it is meant now. */
  private isNeeded(): boolean {
    const offered = new Map(lines(this.remoteDescription).map((line) => [line.mid, line]));
    const said = new Map(lines(this.stable.local).map((line) => [line.mid, line]));
    return (
      this.mustRestart ||
      this.ways.some((way) => {
        const ours = way.mid === null ? undefined : said.get(way.mid);
        if (!ours) return true;
        const meant = this.stable.local?.type === 'answer' ? way.says(offered.get(ours.mid)) : way.says();
        return meant.direction !== ours.direction;
      })
    );
  }

  /** A task of its own in a browser: other steps come before it, and it looks again whether it is still needed. */
  private async ask(): Promise<void> {
    for (let hop = 0; hop < 8; hop++) await Promise.resolve();
    this.asked = false;
    if (this.isNeeded() && this.signalingState === 'stable' && !this.closed) this.onnegotiationneeded?.();
  }
}

function lines(description: RTCSessionDescriptionInit | null): Line[] {
  return description ? (JSON.parse(description.sdp ?? '[]') as Line[]) : [];
}

function describe(type: 'offer' | 'answer', said: Line[]): RTCSessionDescription {
  const sdp = JSON.stringify(said);
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}
