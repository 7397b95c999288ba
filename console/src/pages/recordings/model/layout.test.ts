import { describe, expect, it } from 'vitest';
import type { RecordedTrack } from '../../../wire/recordings';
import { largest, lay, lengthOf, pastPause, pauses, playingAt } from './layout';

const track = (number: number, kind: RecordedTrack['kind'], second: number, seconds: number, complete = true): RecordedTrack => ({
  number,
  kind,
  mime: 'video/webm',
  participantId: null,
  participantName: null,
  anchor: new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString(),
  lengthMs: seconds * 1000,
  bytes: 1,
  complete,
});

const tracks = lay([
  track(1, 'voices', 5, 20),
  track(2, 'screen', 7, 10),
  track(3, 'camera', 6, 19),
  track(4, 'voices', 40, 10),
  track(5, 'screen', 41, 9, false),
]);
const numbers = (at: number) => playingAt(tracks, at).map(({ number }) => number);

describe('tracks by their anchors', () => {
  it('begin with the first one', () => {
    expect(tracks.map(({ from, until }) => [from, until])).toEqual([
      [0, 20_000],
      [2_000, 12_000],
      [1_000, 20_000],
      [35_000, 45_000],
      [36_000, 45_000],
    ]);
    expect(lengthOf(tracks)).toBe(45_000);
  });

  it('play from their beginning to their end, and one that grows also at its end', () => {
    expect(numbers(1_999)).toEqual([1, 3]);
    expect(numbers(2_000)).toEqual([1, 2, 3]);
    expect(numbers(12_000)).toEqual([1, 3]);
    expect(numbers(25_000)).toEqual([]);
    expect(numbers(45_000)).toEqual([5]);
  });

  it('show a screen large, or what was chosen, or a camera', () => {
    expect(largest(playingAt(tracks, 5_000), null)?.number).toBe(2);
    expect(largest(playingAt(tracks, 5_000), 3)?.number).toBe(3);
    expect(largest(playingAt(tracks, 15_000), null)?.number).toBe(3);
    expect(largest(playingAt(tracks, 35_500), null)).toBeUndefined();
  });

  it('leave out the pauses between them', () => {
    expect(pauses(tracks)).toEqual([{ from: 20_000, until: 35_000 }]);
    expect(pastPause(pauses(tracks), 20_000)).toBe(35_000);
    expect(pastPause(pauses(tracks), 19_999)).toBe(19_999);
    expect(pastPause(pauses(tracks), 35_000)).toBe(35_000);
  });
});
