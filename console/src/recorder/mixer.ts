import type { Waits } from './waits';

/**
 * How much later than it was said every voice is mixed. Each waits for what is left of this after the browser's buffers,
 * so that all stay together with each other and with the pictures, whatever those buffers do.
 */
export const MIXED_LATE_MILLIS = 300;
/** Less than this nobody hears; what changes more is caught up with at a pace at which a voice keeps its pitch. */
const NOTICEABLE_MILLIS = 8;
const PACE = 0.03;

interface Voice {
  source: MediaStreamAudioSourceNode;
  delay: DelayNode;
  /** By the context's clock. */
  since: number;
  /** The delay that it has or goes to, in milliseconds. */
  waits: number;
}

/** The voices of everybody as one sound, which goes on while some of them come and go. */
export class Mixer {
  private readonly context = new AudioContext({ sampleRate: 48_000 });
  private readonly mixed = this.context.createMediaStreamDestination();
  private readonly voices = new Map<MediaStream, Voice>();

  constructor(private readonly waits: Pick<Waits, 'of'>) {
    // Silence is sound too: without any source nothing at all would be recorded.
    const silence = this.context.createConstantSource();
    silence.offset.value = 0;
    silence.connect(this.mixed);
    silence.start();
    void this.context.resume();
  }

  get stream(): MediaStream {
    return this.mixed.stream;
  }

  /** What was said until now by those who are not among these is still heard. */
  hear(streams: readonly MediaStream[]): void {
    for (const [stream, { source }] of this.voices) {
      if (streams.includes(stream)) continue;
      source.disconnect();
      this.voices.delete(stream);
    }
    for (const stream of streams) {
      if (this.voices.has(stream) || stream.getAudioTracks().length === 0) continue;
      const source = this.context.createMediaStreamSource(stream);
      const waits = this.left(stream);
      const delay = this.context.createDelay(1);
      delay.delayTime.value = waits / 1000;
      source.connect(delay).connect(this.mixed);
      this.voices.set(stream, { source, delay, since: this.context.currentTime, waits });
    }
  }

  /** Follows what the buffers do. */
  adjust(): void {
    const { currentTime } = this.context;
    for (const [stream, voice] of this.voices) {
      const waits = this.left(stream);
      const change = Math.abs(waits - voice.waits);
      if (change < NOTICEABLE_MILLIS) continue;
      const { delayTime } = voice.delay;
      // What has not come out yet has no pitch to keep.
      const isUnheard = (currentTime - voice.since) * 1000 < Math.min(waits, voice.waits);
      delayTime.cancelScheduledValues(0);
      delayTime.setValueAtTime(isUnheard ? waits / 1000 : delayTime.value, currentTime);
      delayTime.linearRampToValueAtTime(waits / 1000, currentTime + change / 1000 / PACE);
      voice.waits = waits;
    }
  }

  close(): void {
    this.voices.clear();
    void this.context.close();
  }

  private left(stream: MediaStream): number {
    return Math.max(0, MIXED_LATE_MILLIS - this.waits.of(stream));
  }
}
