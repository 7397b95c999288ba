import { ringSamples } from './ring';

export interface Ringer {
  /** Whether the browser lets this page make sound; it does after a click or a key press. */
  ready: () => boolean;
  onReady: (listener: () => void) => () => void;
  /** Within a click or key press; resolves to whether sound is allowed now. */
  unlock(): Promise<boolean>;
  /** Rings until stopped, also while the page is out of sight: the loop is the sound card's, not a timer's. */
  start(volume: number): void;
  stop(): void;
  /** Rings once, to be heard. */
  test(volume: number): Promise<boolean>;
}

/** Without a click `resume` stays pending for ever; after this long the state says what came of it. */
const PATIENCE_MILLIS = 500;
const FADE_SECONDS = 0.05;

/** @param samplesOf one ring with its pause, at a sample rate */
export function createRinger(samplesOf: (sampleRate: number) => Float32Array<ArrayBuffer> = ringSamples): Ringer {
  let context: AudioContext | null = null;
  let buffer: AudioBuffer | null = null;
  let silence: () => void = () => undefined;
  const listeners = new Set<() => void>();

  const audio = () => {
    if (context) return context;
    context = new AudioContext();
    context.addEventListener('statechange', () => listeners.forEach((listener) => listener()));
    return context;
  };
  const ready = () => context?.state === 'running';
  const unlock = async () => {
    const opened = audio();
    await Promise.race([opened.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS))]);
    return opened.state === 'running';
  };
  const play = (volume: number, loop: boolean) => {
    silence();
    const opened = audio();
    buffer ??= bufferOf(opened, samplesOf(opened.sampleRate));
    silence = sound(opened, buffer, volume, loop);
  };

  return {
    ready,
    unlock,
    onReady: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (volume) => play(volume, true),
    stop: () => silence(),
    test: async (volume) => {
      const allowed = await unlock();
      if (allowed) play(volume, false);
      return allowed;
    },
  };
}

function bufferOf(context: AudioContext, samples: Float32Array<ArrayBuffer>): AudioBuffer {
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

/** Plays, and gives the way to stop it. */
function sound(context: AudioContext, buffer: AudioBuffer, volume: number, loop: boolean): () => void {
  const source = new AudioBufferSourceNode(context, { buffer, loop });
  const gain = new GainNode(context, { gain: volume });
  source.connect(gain).connect(context.destination);
  source.start();
  return () => {
    gain.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 3);
    source.stop(context.currentTime + FADE_SECONDS);
  };
}
