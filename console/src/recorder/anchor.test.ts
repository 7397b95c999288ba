import { describe, expect, it } from 'vitest';
import { audioAnchor, ServerClock, videoAnchor, type SeenFrame } from './anchor';

/** Frames of a source with an uneven beat; each takes 12 ms to arrive, one of them much longer. */
const stamps = [0, 26.8, 59.8, 99.6, 125.8, 158.8, 191.8, 226.2, 257.5, 299.5];
const seen: SeenFrame[] = stamps.map((stamp) => ({ stamp, arrived: 50_000 + stamp + (stamp === 99.6 ? 80 : 12) }));
const fromFrame = (first: number) => stamps.slice(first).map((stamp) => Math.floor(stamp - (stamps[first] ?? 0)));

describe('time 0 of a picture', () => {
  it.each([0, 2, 4])('is the arrival of the first frame that the recorder took: %i', (first) => {
    expect(videoAnchor(seen, fromFrame(first), 51_000)).toBeCloseTo(50_012 + (stamps[first] ?? 0), 3);
  });

  it('is found though the recorder left out a frame', () => {
    const written = fromFrame(1).filter((_, at) => at !== 3);
    expect(videoAnchor(seen, written, 51_000)).toBeCloseTo(50_012 + 26.8, 3);
  });

  it('is told by the writing where no frame could be seen', () => {
    expect(videoAnchor([], [0, 33, 66], 51_000)).toBe(50_934);
  });
});

/** Ten milliseconds of sound each, the first of which comes at 50,003; the page is busy now and then. */
const sound: SeenFrame[] = Array.from({ length: 80 }, (_, at) => ({ stamp: 900 + at * 10, arrived: 50_003 + at * 10 + (at % 7 === 2 ? 0 : 25) }));

describe('time 0 of a sound', () => {
  it('is when the first of it came after the start', () => {
    expect(audioAnchor(sound, 50_040, 600, 50_700)).toBe(50_043);
  });

  it('is later when the sound was', () => {
    expect(audioAnchor(sound, 49_800, 600, 50_700)).toBe(50_003);
  });

  it('is told by the writing where the sound could not be watched, and is never before the start', () => {
    expect(audioAnchor([], 50_000, 840, 52_460)).toBe(52_460 - 840 - 60);
    expect(audioAnchor([], 50_000, 900, 50_900)).toBe(50_000);
  });
});

describe('the server’s clock', () => {
  it('is told by the answer that came soonest', () => {
    const clock = new ServerClock();
    expect(clock.isKnown).toBe(false);
    clock.heard(1_000, 6_300, 1_400);
    clock.heard(2_000, 7_010, 2_020);
    clock.heard(3_000, 8_400, 3_200);
    expect(clock.at(10_000)).toBe(new Date(15_000).toISOString());
  });

  it('does not believe an answer from before its question', () => {
    const clock = new ServerClock();
    clock.heard(1_000, 6_000, 900);
    expect(clock.isKnown).toBe(false);
  });
});
