/**
 * How much later than a picture a voice comes here: the line's buffer against jitter holds sound for longer (80 to 110 ms
 * measured) than it holds pictures (20 to 40 ms). One's own voice waits as long, so that all stay together.
 */
export const VOICES_LATE_MILLIS = 60;

/** The voices of everybody as one sound, which goes on while some of them come and go. */
export class Mixer {
  private readonly context = new AudioContext({ sampleRate: 48_000 });
  private readonly mixed = this.context.createMediaStreamDestination();
  private readonly sources = new Map<MediaStream, MediaStreamAudioSourceNode>();
  private readonly waiting = this.context.createDelay();

  constructor() {
    // Silence is sound too: without any source nothing at all would be recorded.
    const silence = this.context.createConstantSource();
    silence.offset.value = 0;
    silence.connect(this.mixed);
    silence.start();
    this.waiting.delayTime.value = VOICES_LATE_MILLIS / 1000;
    this.waiting.connect(this.mixed);
    void this.context.resume();
  }

  get stream(): MediaStream {
    return this.mixed.stream;
  }

  hear(own: MediaStream | null, others: readonly MediaStream[]): void {
    const streams = own ? [own, ...others] : others;
    for (const [stream, source] of this.sources) {
      if (streams.includes(stream)) continue;
      source.disconnect();
      this.sources.delete(stream);
    }
    for (const stream of streams) {
      if (this.sources.has(stream) || stream.getAudioTracks().length === 0) continue;
      const source = this.context.createMediaStreamSource(stream);
      source.connect(stream === own ? this.waiting : this.mixed);
      this.sources.set(stream, source);
    }
  }

  close(): void {
    this.sources.clear();
    void this.context.close();
  }
}
