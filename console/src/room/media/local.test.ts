import { describe, expect, it } from 'vitest';
import { Problem } from '../../wire/api';
import type { MediaState } from '../../wire/session';
import { LocalMedia } from './local';

class Track {
  enabled = true;
  stopped = false;
  onended: (() => void) | null = null;

  stop(): void {
    this.stopped = true;
  }
}

class Stream {
  readonly track = new Track();
  getTracks = () => [this.track];
  getAudioTracks = () => [this.track];
  getVideoTracks = () => [this.track];
}

function desk() {
  const published = new Map<string, Stream>();
  const told: MediaState[] = [];
  const opened: Stream[] = [];
  let waiting: ((stream: Stream) => void)[] = [];
  let mode: 'open' | 'wait' | Error = 'open';
  let failure: Problem | undefined;
  const source = () => {
    if (mode instanceof Error) return Promise.reject(mode);
    const stream = new Stream();
    opened.push(stream);
    const given = mode === 'open' ? Promise.resolve(stream) : new Promise<Stream>((resolve) => waiting.push(resolve));
    return given as unknown as Promise<MediaStream>;
  };
  const media = new LocalMedia(
    {
      publish: (kind, stream) => void published.set(kind, stream as unknown as Stream),
      unpublish: (kind) => void published.delete(kind),
    },
    (state) => {
      told.push(state);
      return failure ? Promise.reject(failure) : Promise.resolve();
    },
    { microphone: source, camera: source, screen: source },
  );
  return {
    media,
    published,
    told,
    opened,
    set: (next: typeof mode) => (mode = next),
    reach: (on: boolean) => (failure = on ? undefined : new Problem('offline', 0, null)),
    refuse: () => (failure = new Problem('voice-off', 409, null)),
    open: () => {
      waiting.forEach((resolve, at) => resolve(opened[at]!));
      waiting = [];
    },
  };
}

const given = () => Promise.resolve();
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what a participant sends', () => {
  it('goes to the mesh and is told to the session', async () => {
    const { media, published, told } = desk();
    await media.joinVoice();
    await media.startCamera();
    expect([...published.keys()]).toEqual(['voice', 'camera']);
    await settled();
    expect(told).toEqual([{ voice: 'in', muted: false }, { camera: 'on' }]);
  });

  it('is silent while another session is in front, and as it was after that', async () => {
    const { media, opened, told } = desk();
    media.hold(true);
    await media.joinVoice();
    expect(opened[0]?.track.enabled).toBe(false);
    media.hold(false);
    expect(opened[0]?.track.enabled).toBe(true);
    media.mute(true);
    media.hold(true);
    media.hold(false);
    expect(opened[0]?.track.enabled).toBe(false);
    await settled();
    expect(told).toEqual([
      { voice: 'in', muted: true },
      { voice: 'in', muted: false },
      { voice: 'in', muted: true },
    ]);
  });

  it('ends with the session, without a word to it', async () => {
    const { media, opened, published, told } = desk();
    await media.joinVoice();
    await media.startCamera();
    await settled();
    told.length = 0;
    media.stopCamera();
    media.finish();
    media.reportNothing();
    await settled();
    expect(opened.map(({ track }) => track.stopped)).toEqual([true, true]);
    expect(published.size).toBe(0);
    expect(told).toEqual([]);
  });

  it('can be silent or hidden without being stopped', async () => {
    const { media, opened, told } = desk();
    await media.joinVoice();
    media.mute(true);
    expect(opened[0]?.track.enabled).toBe(false);
    await media.startCamera();
    media.hideCamera(true);
    expect(opened[1]?.track).toMatchObject({ enabled: false, stopped: false });
    media.hideCamera(false);
    expect(media.state.camera).toBe('on');
    await settled();
    expect(told.slice(1)).toEqual([
      { voice: 'in', muted: true },
      { camera: 'on' },
      { camera: 'hidden' },
      { camera: 'on' },
    ]);
  });

  it('ends when the browser ends it', async () => {
    const { media, published, opened, told } = desk();
    await media.shareScreen(given);
    opened[0]?.track.onended?.();
    expect(media.state.screen).toBe('off');
    expect(published.size).toBe(0);
    await settled();
    expect(told).toEqual([{ screen: 'on' }, { screen: 'off' }]);
  });

  it('is closed again when it opens after nobody wants it any more', async () => {
    const { media, published, opened, set, open } = desk();
    set('wait');
    const joining = media.joinVoice();
    expect(media.state.voice).toBe('joining');
    media.leaveVoice();
    open();
    await joining;
    expect(media.state.voice).toBe('out');
    expect(opened[0]?.track.stopped).toBe(true);
    expect(published.size).toBe(0);
  });

  it('says in a code why a device did not open', async () => {
    const { media, told, set } = desk();
    set(new DOMException('', 'NotAllowedError'));
    await media.startCamera();
    expect(media.state).toMatchObject({ camera: 'off', problem: { source: 'camera', code: 'permission-refused' } });
    await settled();
    expect(told).toEqual([{ camera: 'off', problem: 'permission-refused' }]);
  });

  it('shows a screen only with leave, and tells of a choice that was not made after the leave was given', async () => {
    const { media, told, set, published, opened } = desk();
    await expect(media.shareScreen(() => Promise.reject(new Error('expired')))).rejects.toThrow('expired');
    await settled();
    expect(published.size).toBe(0);
    expect(opened[0]?.track.stopped).toBe(true);
    set(new DOMException('', 'NotAllowedError'));
    await media.shareScreen(given);
    await settled();
    expect(told.at(-1)).toEqual({ screen: 'off', problem: 'cancelled' });
  });

  it('ends when the session refuses it', async () => {
    const { media, published, refuse } = desk();
    refuse();
    await media.joinVoice();
    await settled();
    expect(media.state.voice).toBe('out');
    expect(published.size).toBe(0);
  });

  it('is off at once, and told to be off after what is said of it', async () => {
    const { media, opened, told } = desk();
    await media.shareScreen(given);
    await settled();
    let heard: (() => void) | undefined;
    media.stopScreen(new Promise<void>((resolve) => (heard = resolve)));
    expect(opened[0]?.track.stopped).toBe(true);
    await settled();
    expect(told).toEqual([{ screen: 'on' }]);
    heard?.();
    await settled();
    expect(told.at(-1)).toEqual({ screen: 'off' });
  });

  it('is told to be off also when what is said of it did not arrive', async () => {
    const { media, told } = desk();
    await media.shareScreen(given);
    media.stopEverything(Promise.reject(new Problem('offline', 0, null)));
    await settled();
    expect(told.at(-1)).toEqual({ screen: 'off' });
  });

  it('stops everything with one command', async () => {
    const { media, published, opened } = desk();
    await media.joinVoice();
    await media.startCamera();
    await media.shareScreen(given);
    media.stopEverything();
    expect(published.size).toBe(0);
    expect(opened.every(({ track }) => track.stopped)).toBe(true);
  });

  it('is told again when the session could not hear it', async () => {
    const { media, told, reach } = desk();
    reach(false);
    await media.joinVoice();
    await settled();
    reach(true);
    media.recover();
    await settled();
    media.recover();
    await settled();
    expect(told).toHaveLength(2);
  });
});
