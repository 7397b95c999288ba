/** A model of RTCPeerConnection's signalling (W3C webrtc, section 4), enough to try negotiation without a browser. */
import type { Connection } from './pair';

interface Said {
  number: number;
  tracks: { id: string; stream: string }[];
}

let numbers = 0;

export class ModelledTrack {
  constructor(readonly id: string) {}
}

export class ModelledStream {
  private readonly track: ModelledTrack;

  constructor(readonly id: string) {
    this.track = new ModelledTrack(`track of ${id}`);
  }

  getTracks(): ModelledTrack[] {
    return [this.track];
  }
}

export class ModelledConnection {
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: null }) => void) | null = null;
  ontrack: ((event: { streams: { id: string }[] }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  /** Streams that the other side sends according to the last description of theirs that was settled. */
  received: string[] = [];
  restarts = 0;
  closed = false;

  private senders: { track: ModelledTrack | null; stream: string }[] = [];
  private agreed = '[]';
  private asked = false;
  private offered: RTCSessionDescription | null = null;
  private stableLocal: RTCSessionDescription | null = null;

  static as(model: ModelledConnection): Connection {
    return model as unknown as Connection;
  }

  getSenders(): { track: ModelledTrack | null }[] {
    return this.senders;
  }

  addTrack(track: ModelledTrack, stream: ModelledStream): void {
    this.senders.push({ track, stream: stream.id });
    this.consider();
  }

  removeTrack(sender: { track: ModelledTrack | null }): void {
    sender.track = null;
    this.consider();
  }

  restartIce(): void {
    this.restarts++;
    this.agreed = '';
    this.consider();
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    const said: Said = { number: ++numbers, tracks: this.sending() };
    if (this.signalingState === 'have-remote-offer') {
      this.localDescription = describe('answer', said);
      this.agree();
    } else if (this.signalingState === 'stable') {
      this.stableLocal = this.localDescription;
      this.localDescription = describe('offer', said);
      this.offered = this.localDescription;
      this.signalingState = 'have-local-offer';
    } else {
      throw new DOMException(`local description in ${this.signalingState}`, 'InvalidStateError');
    }
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await Promise.resolve();
    if (description.type === 'offer') {
      if (this.signalingState === 'have-local-offer') this.localDescription = this.stableLocal;
      this.signalingState = 'have-remote-offer';
    } else if (this.signalingState !== 'have-local-offer') {
      throw new DOMException(`answer in ${this.signalingState}`, 'InvalidStateError');
    }
    this.remoteDescription = description as RTCSessionDescription;
    const said = JSON.parse(description.sdp ?? '') as Said;
    this.received = said.tracks.map(({ stream }) => stream).sort();
    this.ontrack?.({ streams: this.received.map((id) => ({ id })) });
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

  private sending(): Said['tracks'] {
    return this.senders.flatMap(({ track, stream }) => (track ? [{ id: track.id, stream }] : []));
  }

  /** What both sides now know of ours: an answer, or the offer that was answered. */
  private agree(): void {
    this.signalingState = 'stable';
    this.asked = false;
    const ours = this.localDescription ?? this.offered;
    this.agreed = JSON.stringify((JSON.parse(ours?.sdp ?? '{"tracks":[]}') as Said).tracks);
    this.consider();
  }

  private consider(): void {
    if (this.asked || this.agreed === JSON.stringify(this.sending())) return;
    this.asked = true;
    void this.ask();
  }

  /** A task of its own in a browser: other steps come before it, and it looks again whether it is still needed. */
  private async ask(): Promise<void> {
    for (let hop = 0; hop < 8; hop++) await Promise.resolve();
    this.asked = false;
    const needed = this.agreed !== JSON.stringify(this.sending());
    if (needed && this.signalingState === 'stable' && !this.closed) this.onnegotiationneeded?.();
  }
}

function describe(type: 'offer' | 'answer', said: Said): RTCSessionDescription {
  const sdp = JSON.stringify(said);
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}
