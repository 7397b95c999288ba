import type { Unsubscribe } from '../wire/store';

/** How long an answer waits for addresses; whatever was found by then is in it. The service is at a public address, so one suffices. */
const GATHERING_MILLIS = 1_000;

/** The parts of an RTCPeerConnection that a leg uses. */
export type PeerConnection = Pick<
  RTCPeerConnection,
  | 'setRemoteDescription'
  | 'createAnswer'
  | 'setLocalDescription'
  | 'localDescription'
  | 'iceGatheringState'
  | 'iceConnectionState'
  | 'addEventListener'
  | 'removeEventListener'
  | 'addTrack'
  | 'getStats'
  | 'close'
>;

/** What a leg needs of the browser. */
export interface LegWorld {
  connect(): PeerConnection;
  after(millis: number, act: () => void): Unsubscribe;
}

/**
 * The way between this tab and the service for one call (rule TEL-26): one audio stream each way. The service offers, the
 * tab answers, with all addresses in the answer (RFC 8829 without trickling).
 */
export class Leg {
  private readonly peer: PeerConnection;
  private sender: RTCRtpSender | null = null;
  private track: MediaStreamTrack | null = null;
  private silent = false;
  /** What is heard; null until the service sends something. */
  stream: MediaStream | null = null;

  constructor(
    private readonly world: LegWorld,
    heard: (leg: Leg) => void,
  ) {
    this.peer = world.connect();
    this.peer.addEventListener('track', ({ streams, track }) => {
      this.stream = streams[0] ?? new MediaStream([track]);
      heard(this);
    });
    this.peer.addEventListener('iceconnectionstatechange', () => heard(this));
  }

  /** @param microphone null: this side only listens */
  speakWith(microphone: MediaStream | null): void {
    const source = microphone?.getAudioTracks()[0];
    if (!microphone || !source) return;
    // A track of its own, so that one call can be silent while another is spoken in.
    const track = source.clone();
    track.enabled = !this.silent;
    const before = this.track;
    this.track = track;
    before?.stop();
    if (this.sender) void this.sender.replaceTrack(track);
    else this.sender = this.peer.addTrack(track, microphone);
  }

  /** The answer to an offer, once it says where this tab can be reached. */
  async answer(offer: string): Promise<string> {
    await this.peer.setRemoteDescription({ type: 'offer', sdp: offer });
    await this.peer.setLocalDescription(await this.peer.createAnswer());
    await this.gathered();
    return this.peer.localDescription?.sdp ?? '';
  }

  silence(silent: boolean): void {
    this.silent = silent;
    if (this.track) this.track.enabled = !silent;
  }

  /** Whether the way to the service is broken for now. */
  get isBroken(): boolean {
    return this.peer.iceConnectionState === 'disconnected' || this.peer.iceConnectionState === 'failed';
  }

  stats(): Promise<RTCStatsReport> {
    return this.peer.getStats();
  }

  close(): void {
    this.track?.stop();
    this.peer.close();
  }

  private gathered(): Promise<void> {
    if (this.peer.iceGatheringState === 'complete') return Promise.resolve();
    return new Promise((resolve) => {
      const changed = () => {
        if (this.peer.iceGatheringState === 'complete') done();
      };
      const done = () => {
        cancel();
        this.peer.removeEventListener('icegatheringstatechange', changed);
        resolve();
      };
      const cancel = this.world.after(GATHERING_MILLIS, done);
      this.peer.addEventListener('icegatheringstatechange', changed);
    });
  }
}
