import { describe, expect, it } from 'vitest';
import { FrameTimes } from './webm';

const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const element = (id: number[], content: number[]) => [...id, 0x40 | (content.length >> 8), content.length & 0xff, ...content];
const cluster = (at: number) => [0x1f, 0x43, 0xb6, 0x75, ...UNKNOWN, ...element([0xe7], [at >> 8, at & 0xff])];
const block = (after: number, size = 40) => [0x81, (after >> 8) & 0xff, after & 0xff, 0x80, ...Array<number>(size).fill(0xa3)];

const stream = Uint8Array.from([
  ...element([0x1a, 0x45, 0xdf, 0xa3], [1, 2, 3]),
  ...[0x18, 0x53, 0x80, 0x67, ...UNKNOWN],
  ...element([0x15, 0x49, 0xa9, 0x66], Array<number>(60).fill(0xe7)),
  ...cluster(0),
  ...element([0xa3], block(0)),
  ...element([0xa3], block(33, 900)),
  ...cluster(2_000),
  ...element([0xa0], element([0xa1], block(7))),
  ...element([0xa3], block(-3)),
]);

describe('the times of frames in a stream', () => {
  it('are those of their blocks in their clusters', () => {
    expect(new FrameTimes().read(stream)).toEqual([0, 33, 2007, 1997]);
  });

  it.each([1, 2, 7, 64, 333])('are the same in pieces of %i bytes', (size) => {
    const times = new FrameTimes();
    const all: number[] = [];
    for (let at = 0; at < stream.length; at += size) all.push(...times.read(stream.subarray(at, at + size)));
    expect(all).toEqual([0, 33, 2007, 1997]);
  });
});
