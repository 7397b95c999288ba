import { describe, expect, it } from 'vitest';
import { callRingSamples, ringSamples, ringSeconds } from './ring';

const rate = 8_000;
describe.each([
  ['an offer', ringSamples(rate)],
  ['a call', callRingSamples(rate)],
])('the ring of %s', (_, samples) => {
  it('is never louder than the loudspeaker can play', () => {
    expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(0.3);
  });

  it('begins and ends in silence, so that a loop does not click', () => {
    expect(samples).toHaveLength(ringSeconds * rate);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(samples.slice(1.6 * rate).every((sample) => sample === 0)).toBe(true);
  });
});
