import { Problem } from '../../wire/api';
import type { MediaState } from '../../wire/session';
import * as devices from './devices';
import type { Mesh } from './mesh';
import { problemOf, type MediaProblem, type Source } from './problems';

export interface LocalState {
  voice: 'out' | 'joining' | 'in';
  muted: boolean;
  camera: 'off' | 'starting' | 'on' | 'hidden';
  screen: 'off' | 'choosing' | 'on';
  /** What one's own pictures look like. */
  cameraStream: MediaStream | null;
  screenStream: MediaStream | null;
  problem: { source: Source; code: MediaProblem } | null;
}

type Kind = 'voice' | 'camera' | 'screen';

const KINDS: readonly Kind[] = ['voice', 'camera', 'screen'];

export type Sources = Pick<typeof devices, 'microphone' | 'camera' | 'screen'>;

const nothing: LocalState = {
  voice: 'out',
  muted: false,
  camera: 'off',
  screen: 'off',
  cameraStream: null,
  screenStream: null,
  problem: null,
};

/** What this participant sends: opens and closes devices, gives their streams to the mesh, tells the session. */
export class LocalMedia {
  private current: LocalState = nothing;
  private voiceStream: MediaStream | null = null;
  private readonly listeners = new Set<() => void>();
  /** Counts the wishes per kind: a device that opens after its wish was withdrawn is closed again. */
  private readonly wishes = { voice: 0, camera: 0, screen: 0 };
  private readonly untold = new Set<Kind>();
  private telling: Promise<void> = Promise.resolve();
  private held = false;
  private over = false;

  /** @param tell sends a part of one's own state to the session (`POST …/media`) */
  constructor(
    private readonly mesh: Pick<Mesh, 'publish' | 'unpublish'>,
    private readonly tell: (state: MediaState) => Promise<void>,
    private readonly sources: Sources = devices,
  ) {}

  get state(): LocalState {
    return this.current;
  }

  /** What one says, while one's microphone is open. */
  get voice(): MediaStream | null {
    return this.voiceStream;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async joinVoice(muted = false): Promise<void> {
    if (this.current.voice !== 'out') return;
    this.set({ voice: 'joining', muted, problem: null });
    const stream = await this.opened('voice', 'microphone', this.sources.microphone);
    if (!stream) return;
    this.voiceStream = stream;
    this.quieten();
    this.begin('voice', stream, { voice: 'in' });
  }

  leaveVoice(): void {
    this.withdraw('voice');
  }

  mute(muted: boolean): void {
    if (this.current.voice !== 'in') return;
    this.set({ muted });
    this.quieten();
    this.report('voice');
  }

  /** Another session has this person's attention: what is said there is not heard here, until they come back. */
  hold(held: boolean): void {
    if (held === this.held) return;
    this.held = held;
    this.quieten();
    if (this.current.voice === 'in' && !this.current.muted) this.report('voice');
  }

  async startCamera(): Promise<void> {
    if (this.current.camera !== 'off') return;
    this.set({ camera: 'starting', problem: null });
    const stream = await this.opened('camera', 'camera', this.sources.camera);
    if (stream) this.begin('camera', stream, { camera: 'on', cameraStream: stream });
  }

  stopCamera(): void {
    this.withdraw('camera');
  }

  /** A hidden camera sends black; the others are told that it is hidden, not stopped. */
  hideCamera(hidden: boolean): void {
    if (this.current.camera !== (hidden ? 'on' : 'hidden')) return;
    for (const track of this.current.cameraStream?.getVideoTracks() ?? []) track.enabled = !hidden;
    this.set({ camera: hidden ? 'hidden' : 'on' });
    this.report('camera');
  }

  /**
   * Has to be called from within a click: the browser asks what to show.
   *
   * @param leave what must be true before anything is shown: a consent answered, an activity started
   */
  async shareScreen(leave: (choosing: Promise<boolean>) => Promise<void>): Promise<void> {
    if (this.current.screen !== 'off') return;
    this.set({ screen: 'choosing', problem: null });
    const opening = this.opened('screen', 'screen', this.sources.screen);
    const wish = this.wishes.screen;
    try {
      await leave(opening.then((stream) => stream !== null));
    } catch (failure) {
      this.withdraw('screen');
      void opening.then((stream) => stream && stop(stream));
      throw failure;
    }
    const stream = await opening;
    if (!stream) this.report('screen', this.current.problem?.code);
    else if (wish === this.wishes.screen) this.begin('screen', stream, { screen: 'on', screenStream: stream });
    else stop(stream);
  }

  /** @param said what the session is being told of it, and hears before it hears that the screen is off */
  stopScreen(said?: Promise<unknown>): void {
    this.after(said);
    this.withdraw('screen');
  }

  /** @param said as with the screen */
  stopEverything(said?: Promise<unknown>): void {
    this.after(said);
    for (const kind of KINDS) this.withdraw(kind);
  }

  /** Another microphone or camera was chosen: takes it in the place of the one in use. */
  async changeDevice(kind: devices.DeviceKind): Promise<void> {
    const { voice, muted, camera } = this.current;
    if (kind === 'microphone' && voice === 'in') {
      this.shut('voice');
      await this.joinVoice(muted);
    }
    if (kind === 'camera' && camera === 'on') {
      this.shut('camera');
      await this.startCamera();
    }
  }

  forgetProblem(): void {
    this.set({ problem: null });
  }

  /** The session may not have heard the last of it. */
  recover(): void {
    for (const kind of this.untold) this.report(kind);
  }

  /** Nothing is sent by this page, whatever the session remembers of the one before. */
  reportNothing(): void {
    this.send({ voice: 'out', camera: 'off', screen: 'off' }, KINDS);
  }

  reportNoRoute(): void {
    this.send({ problem: 'no-route' }, []);
  }

  /** The session has ended: everything is shut, and there is nobody left to tell. */
  finish(): void {
    this.over = true;
    this.close();
  }

  close(): void {
    for (const kind of KINDS) this.shut(kind);
  }

  private get silent(): boolean {
    return this.current.muted || this.held;
  }

  private quieten(): void {
    for (const track of this.voiceStream?.getAudioTracks() ?? []) track.enabled = !this.silent;
  }

  private async opened(kind: Kind, source: Source, open: () => Promise<MediaStream>): Promise<MediaStream | null> {
    const wish = ++this.wishes[kind];
    try {
      const stream = await open();
      if (wish !== this.wishes[kind]) {
        stop(stream);
        return null;
      }
      // The browser's own "stop sharing", an unplugged device, a right that was taken back.
      for (const track of stream.getTracks()) track.onended = () => this.withdraw(kind);
      return stream;
    } catch (failure) {
      if (wish !== this.wishes[kind]) return null;
      const code = problemOf(source, failure);
      this.set({ ...off(kind), problem: { source, code } });
      // A screen is reported by whoever asked for it, after the leave for it was given.
      if (kind !== 'screen') this.report(kind, code);
      return null;
    }
  }

  private begin(kind: Kind, stream: MediaStream, change: Partial<LocalState>): void {
    this.mesh.publish(kind, stream);
    this.set(change);
    this.report(kind);
  }

  private withdraw(kind: Kind): void {
    if (this.current[kind] === nothing[kind]) return;
    this.shut(kind);
    this.report(kind);
  }

  private shut(kind: Kind): void {
    this.wishes[kind]++;
    this.mesh.unpublish(kind);
    const stream = { voice: this.voiceStream, camera: this.current.cameraStream, screen: this.current.screenStream }[kind];
    if (stream) stop(stream);
    if (kind === 'voice') this.voiceStream = null;
    this.set(off(kind));
  }

  private report(kind: Kind, problem?: MediaProblem): void {
    const { voice, camera, screen } = this.current;
    const part: MediaState =
      kind === 'voice'
        ? { voice: voice === 'in' ? 'in' : 'out', muted: voice === 'in' && this.silent }
        : kind === 'camera'
          ? { camera: camera === 'starting' ? 'off' : camera }
          : { screen: screen === 'on' ? 'on' : 'off' };
    this.send(problem ? { ...part, problem } : part, [kind]);
  }

  private after(said: Promise<unknown> | undefined): void {
    if (said) this.telling = Promise.allSettled([this.telling, said]).then(() => undefined);
  }

  /** One after the other, so that the session hears the last of it last. */
  private send(part: MediaState, about: readonly Kind[]): void {
    this.telling = this.telling.then(async () => {
      if (this.over) return;
      try {
        await this.tell(part);
        about.forEach((kind) => this.untold.delete(kind));
      } catch (failure) {
        const refused = failure instanceof Problem && failure.status >= 400 && failure.status < 500;
        // Refused: the activity is over. Anything else: the session will hear it when it can be reached.
        if (refused) about.forEach((kind) => this.shut(kind));
        else about.forEach((kind) => this.untold.add(kind));
      }
    });
  }

  private set(change: Partial<LocalState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null;
    track.stop();
  }
}

function off(kind: Kind): Partial<LocalState> {
  switch (kind) {
    case 'voice':
      return { voice: 'out', muted: false };
    case 'camera':
      return { camera: 'off', cameraStream: null };
    case 'screen':
      return { screen: 'off', screenStream: null };
  }
}
