/** What a ringing desk plays: two soft notes, twice, then a pause, for as long as an offer wants an answer. */
const notes = [
  { at: 0, hertz: 659.3 },
  { at: 0.18, hertz: 880 },
  { at: 0.5, hertz: 659.3 },
  { at: 0.68, hertz: 880 },
];
const noteSeconds = 0.3;
const pauseMs = 2_200;

export interface Ringer {
  /** Whether the browser lets this page make sound; it does after a click or a key press. */
  ready: () => boolean;
  /** Called within a click or key press; resolves to whether sound is allowed now. */
  unlock(): Promise<boolean>;
  start(volume: number): void;
  stop(): void;
  /** Rings once. */
  test(volume: number): Promise<boolean>;
  onReady: (listener: () => void) => () => void;
}

export function createRinger(): Ringer {
  let context: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  const listeners = new Set<() => void>();

  const audio = () => {
    context ??= listen(new AudioContext());
    return context;
  };
  const listen = (made: AudioContext) => {
    made.addEventListener('statechange', () => listeners.forEach((listener) => listener()));
    return made;
  };
  const ready = () => context?.state === 'running';
  const unlock = async () => {
    const made = audio();
    // Without a gesture `resume` stays pending for ever; the state says what came of it.
    await Promise.race([made.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    return made.state === 'running';
  };
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };

  return {
    ready,
    unlock,
    stop,
    start(volume) {
      stop();
      const ring = () => {
        if (ready()) play(audio(), volume);
      };
      ring();
      timer = setInterval(ring, pauseMs);
    },
    async test(volume) {
      const allowed = await unlock();
      if (allowed) play(audio(), volume);
      return allowed;
    },
    onReady(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function play(context: AudioContext, volume: number): void {
  for (const note of notes) {
    const begin = context.currentTime + note.at;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = note.hertz;
    tone.type = 'triangle';
    loudness.gain.setValueAtTime(0.0001, begin);
    loudness.gain.exponentialRampToValueAtTime(Math.max(0.0002, volume), begin + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, begin + noteSeconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + noteSeconds);
  }
}
