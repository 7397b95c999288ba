import { describe, expect, it } from 'vitest';
import { encode, isFull, LARGEST, TrackQueue } from './queue';

const bytes = (length: number) => new Uint8Array(length).fill(7);

function taken(queue: TrackQueue): number[] {
  const numbers: number[] = [];
  for (let next = queue.take(); next; next = queue.take()) numbers.push(next.number);
  return numbers;
}

describe('the segments of a track', () => {
  it('are numbered without gaps, each from where the one before ended', () => {
    const queue = new TrackQueue();
    queue.add(bytes(3), 1004.6);
    queue.add(bytes(4), 2010);
    expect(queue.take()).toMatchObject({ number: 0, kind: 'media', from: 0, length: 1005 });
    expect(queue.take()).toMatchObject({ number: 1, from: 1005, length: 1005 });
    expect(queue.take()).toBeUndefined();
    expect(queue.until).toBe(2010);
  });

  it('never go back in time, whatever the clock says', () => {
    const queue = new TrackQueue();
    queue.add(bytes(1), 1000);
    queue.add(bytes(1), 900);
    taken(queue);
    queue.resume(1);
    expect(queue.take()).toMatchObject({ number: 1, from: 1000, length: 0 });
  });

  it('are never longer than the server takes them', () => {
    const queue = new TrackQueue();
    queue.add(bytes(1), 1000);
    queue.add(bytes(1), 200_000);
    queue.take();
    expect(queue.take()).toMatchObject({ from: 150_000, length: 50_000 });
  });

  it('wait until they are durable, also when they were sent', () => {
    const queue = new TrackQueue();
    queue.add(bytes(10), 1000);
    queue.add(bytes(20), 2000);
    expect(taken(queue)).toEqual([0, 1]);
    expect(queue).toMatchObject({ bytes: 30, durableUntil: 0, isDurable: false });
    queue.stored(1);
    expect(queue).toMatchObject({ bytes: 20, durableUntil: 1000 });
    queue.stored(1);
    queue.stored(2);
    expect(queue).toMatchObject({ bytes: 0, durableUntil: 2000, isDurable: true });
  });

  it('are sent again from the number that the other side wants', () => {
    const queue = new TrackQueue();
    for (let second = 1; second <= 5; second++) queue.add(bytes(1), second * 1000);
    taken(queue);
    queue.stored(2);
    expect(queue.resume(3)).toBe(true);
    expect(taken(queue)).toEqual([3, 4]);
    queue.add(bytes(1), 6000);
    expect(taken(queue)).toEqual([5]);
  });

  it('cannot be mended when the other side lost what it said was durable', () => {
    const queue = new TrackQueue();
    queue.add(bytes(1), 1000);
    taken(queue);
    queue.stored(1);
    expect(queue.resume(0)).toBe(false);
  });

  it('count acknowledgements of what is not there as of all that is', () => {
    const queue = new TrackQueue();
    queue.add(bytes(1), 1000);
    queue.stored(9);
    queue.add(bytes(1), 2000);
    expect(taken(queue)).toEqual([1]);
  });

  it('end in the statement of what is missing', () => {
    const queue = new TrackQueue();
    queue.add(bytes(1), 1000);
    queue.addGap(4500);
    queue.addGap(4500);
    queue.take();
    expect(queue.take()).toMatchObject({ number: 1, kind: 'gap', from: 1000, length: 3500, bytes: bytes(0) });
    expect(queue.take()).toBeUndefined();
  });

  it('are full after a minute, or with 64 MiB over all tracks', () => {
    const long = new TrackQueue();
    long.add(bytes(1), LARGEST.millis / 2);
    long.add(bytes(1), LARGEST.millis - 1);
    expect(isFull([long])).toBe(false);
    long.add(bytes(1), LARGEST.millis);
    expect(isFull([long])).toBe(true);
    const [one, other] = [new TrackQueue(), new TrackQueue()];
    one.add(bytes(LARGEST.bytes / 2), 1000);
    other.add(bytes(LARGEST.bytes / 2 - 1), 1000);
    expect(isFull([one, other])).toBe(false);
    other.add(bytes(1), 1001);
    expect(isFull([one, other])).toBe(true);
    one.stored(1);
    expect(isFull([one, other])).toBe(false);
  });
});

describe('a segment on the wire', () => {
  it('is its header of 24 bytes, big-endian, and its content', () => {
    const message = encode(3, { number: 18, kind: 'gap', from: 2 ** 33, length: 1005, bytes: bytes(2) });
    const head = new DataView(message);
    expect([head.getUint32(0), head.getUint32(4), head.getBigUint64(8), head.getUint32(16), head.getUint32(20)]).toEqual([
      3,
      18,
      2n ** 33n,
      1005,
      1,
    ]);
    expect([...new Uint8Array(message, 24)]).toEqual([7, 7]);
  });
});
