import { describe, expect, it } from 'vitest';
import { Waits } from './waits';

const report = (...entries: object[]) => [new Map(entries.map((entry, at) => [String(at), entry])) as unknown as RTCStatsReport];
const voice = (seconds: number, samples: number) => ({
  type: 'inbound-rtp',
  kind: 'audio',
  trackIdentifier: 'voice',
  jitterBufferDelay: seconds,
  jitterBufferEmittedCount: samples,
});
const picture = (seconds: number, frames: number) => ({
  type: 'inbound-rtp',
  kind: 'video',
  trackIdentifier: 'picture',
  totalProcessingDelay: seconds,
  framesDecoded: frames,
  jitterBufferDelay: 99,
  jitterBufferEmittedCount: 1,
});
const stream = (...ids: string[]) => ({ getTracks: () => ids.map((id) => ({ id })) }) as unknown as MediaStream;

describe('what waits in the browser', () => {
  it('is a voice by its buffer, a picture until it is decoded, at first since they began', () => {
    const waits = new Waits();
    waits.read(report(voice(4_800, 48_000), picture(0.9, 30)));
    expect(waits.of(stream('voice'))).toBeCloseTo(100);
    expect(waits.of(stream('picture'))).toBeCloseTo(30);
  });

  it('is what it was since the last time', () => {
    const waits = new Waits();
    waits.read(report(voice(4_800, 48_000)));
    waits.read(report(voice(4_800 + 2_400 * 2, 48_000 * 2)));
    expect(waits.of(stream('voice'))).toBeCloseTo(100);
    waits.read(report(voice(9_600 + 19_200, 48_000 * 3)));
    expect(waits.of(stream('voice'))).toBeCloseTo(400);
  });

  it('stays while nothing comes, and is forgotten with its track', () => {
    const waits = new Waits();
    waits.read(report(voice(4_800, 48_000)));
    waits.read(report(voice(4_800, 48_000)));
    expect(waits.of(stream('voice'))).toBeCloseTo(100);
    waits.read(report());
    expect(waits.of(stream('voice'))).toBe(0);
  });

  it('is nothing for what comes from here', () => {
    const waits = new Waits();
    waits.read(report({ type: 'outbound-rtp', kind: 'audio', trackIdentifier: 'own' }));
    expect(waits.of(stream('own'))).toBe(0);
    expect(waits.of(stream())).toBe(0);
  });
});
