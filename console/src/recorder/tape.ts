import { audioAnchor, videoAnchor, type SeenFrame } from './anchor';
import { FrameTimes } from './webm';

/** How much a browser's recorder gathers before it gives it away, and how often a picture stands on its own. */
const SLICE_MILLIS = 1_000;
const KEY_FRAMES_MILLIS = 2_000;

const VIDEO_BITS = { screen: 1_500_000, camera: 600_000, voices: undefined };
const AUDIO_BITS = 48_000;

export type TapeKind = 'screen' | 'camera' | 'voices';

export interface TapeEvents {
  /** The first piece is there, and with it when the tape's own time was 0, on this computer's clock. */
  begun(anchor: number): void;
  /** @param until where it ends, in milliseconds on the tape's own clock */
  piece(bytes: Uint8Array, until: number): void;
  /** All pieces were given. */
  ended(): void;
}

/** One track being recorded. */
export interface Tape {
  /** As the recorder calls it, `video/webm;codecs=vp9`. */
  readonly mime: string;
  stop(): void;
}

/** Records a stream of one track, once, as it comes. */
export function record(kind: TapeKind, stream: MediaStream, events: TapeEvents): Tape {
  const mime = kind === 'voices' ? firstSupported(AUDIO) : firstSupported(VIDEO);
  const recorder = new MediaRecorder(stream, {
    mimeType: mime,
    audioBitsPerSecond: AUDIO_BITS,
    videoKeyFrameIntervalDuration: KEY_FRAMES_MILLIS,
    ...(VIDEO_BITS[kind] === undefined ? {} : { videoBitsPerSecond: VIDEO_BITS[kind] }),
  } as MediaRecorderOptions);
  const arrivals = watch(stream);
  const times = new FrameTimes();
  let giving = Promise.resolve();
  let anchor: number | undefined;
  /** What comes before the first frame. */
  const heads: Uint8Array[] = [];
  const started = now();
  recorder.ondataavailable = ({ data }) => {
    const at = now();
    giving = giving.then(async () => {
      const bytes = new Uint8Array(await data.arrayBuffer());
      if (bytes.length === 0) return;
      const written = times.read(bytes);
      const last = written.at(-1);
      if (anchor === undefined && last === undefined) {
        heads.push(bytes);
        return;
      }
      if (anchor === undefined) {
        anchor =
          kind === 'voices' ? audioAnchor(arrivals.seen, started, last ?? 0, at) : videoAnchor(arrivals.seen, written, at);
        arrivals.stop();
        events.begun(anchor);
      }
      for (const head of heads.splice(0)) events.piece(head, 0);
      events.piece(bytes, Math.max(last ?? 0, at - anchor));
    });
  };
  recorder.onstop = () => {
    arrivals.stop();
    void giving.then(() => events.ended());
  };
  recorder.start(SLICE_MILLIS);
  return {
    mime,
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}

const VIDEO = ['video/webm;codecs=vp9', 'video/webm;codecs=h264', 'video/webm;codecs=vp8', 'video/webm'];
const AUDIO = ['audio/webm;codecs=opus', 'audio/webm'];

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return 'MediaRecorder' in globalThis && VIDEO.some((mime) => MediaRecorder.isTypeSupported(mime));
}

function firstSupported(mimes: readonly string[]): string {
  return mimes.find((mime) => MediaRecorder.isTypeSupported(mime)) ?? '';
}

/** This computer's clock, without the jumps of its time of day. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

interface Arrivals {
  seen: SeenFrame[];
  stop(): void;
}

interface Processor {
  readable: ReadableStream<VideoFrame | AudioData>;
}

type Processors = new (init: { track: MediaStreamTrack }) => Processor;

/** Notes when frames and pieces of sound arrive, also in a hidden page, where no picture is painted. */
function watch(stream: MediaStream): Arrivals {
  const seen: SeenFrame[] = [];
  const processors = (globalThis as { MediaStreamTrackProcessor?: Processors }).MediaStreamTrackProcessor;
  const track = stream.getTracks()[0]?.clone();
  if (!processors || !track) return { seen, stop: () => undefined };
  const reader = new processors({ track }).readable.getReader();
  const note = async () => {
    for (;;) {
      const { value } = await reader.read();
      if (!value) return;
      seen.push({ arrived: now(), stamp: value.timestamp / 1000 });
      value.close();
    }
  };
  void note().catch(() => undefined);
  return {
    seen,
    stop: () => {
      void reader.cancel().catch(() => undefined);
      track.stop();
    },
  };
}
