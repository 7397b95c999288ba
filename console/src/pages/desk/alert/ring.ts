interface Note {
  at: number;
  hertz: number;
}

/** Two soft notes, twice, then a pause: what an offer sounds like. */
const notes: readonly Note[] = [
  { at: 0, hertz: 659.3 },
  { at: 0.18, hertz: 880 },
  { at: 0.5, hertz: 659.3 },
  { at: 0.68, hertz: 880 },
];

/** A quick run up and down, twice: what a telephone call sounds like, so that nobody takes it for an offer. */
const callNotes: readonly Note[] = [0, 0.75].flatMap((begin) =>
  [523.3, 659.3, 784, 659.3, 523.3].map((hertz, at) => ({ at: begin + at * 0.11, hertz })),
);
const noteSeconds = 0.3;
const riseSeconds = 0.02;

/** From the beginning of one ring to the beginning of the next. */
export const ringSeconds = 2.2;

/** One ring with its pause, between -1 and 1, to be played in a loop. */
export function ringSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  return samplesOf(notes, sampleRate);
}

/** The ring of a telephone call, in the same way. */
export function callRingSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  return samplesOf(callNotes, sampleRate);
}

function samplesOf(notes: readonly Note[], sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(ringSeconds * sampleRate));
  for (const { at, hertz } of notes) {
    const begin = Math.round(at * sampleRate);
    const length = Math.round(noteSeconds * sampleRate);
    for (let i = 0; i < length; i++) {
      const seconds = i / sampleRate;
      samples[begin + i] = (samples[begin + i] ?? 0) + 0.5 * loudness(seconds) * tone(seconds * hertz);
    }
  }
  return samples;
}

/** A quick rise and a long fall, so that nothing clicks. */
function loudness(seconds: number): number {
  if (seconds < riseSeconds) return seconds / riseSeconds;
  const fall = (seconds - riseSeconds) / (noteSeconds - riseSeconds);
  return (1 - fall) ** 2;
}

/** A triangle wave: softer than a square, clearer than a sine. */
function tone(turns: number): number {
  return 1 - 4 * Math.abs(Math.round(turns) - turns);
}
