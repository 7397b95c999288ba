/** Soft tones, made here so that no sound file has to be loaded. Browsers play them once the page was touched. */
let context: AudioContext | undefined;

/** Call it within a press, so that a later chime may sound. */
export function primeSound(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
  } catch {
    // A device without sound.
  }
}

export function isSoundPrimed(): boolean {
  return context?.state === 'running';
}

/** Two rising tones. */
export function chime(): void {
  if (!context || context.state !== 'running') return;
  tone(context, 587.33, 0);
  tone(context, 880, 0.18);
}

function tone(audio: AudioContext, frequency: number, after: number): void {
  const start = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.12, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.55);
}
