/**
 * Reads the times of frames out of a WebM stream as a browser's recorder writes it, piece by piece (RFC 8794, RFC 9559).
 * Only segments and clusters, which a live stream leaves open, and what holds frames are looked into.
 */
export const SEGMENT = 0x18538067;
export const CLUSTER = 0x1f43b675;
export const BLOCK_GROUP = 0xa0;
export const TIMESTAMP = 0xe7;
export const SIMPLE_BLOCK = 0xa3;
export const BLOCK = 0xa1;

const MASTERS = new Set([SEGMENT, CLUSTER, BLOCK_GROUP]);
const WITH_TIMES = new Set([TIMESTAMP, SIMPLE_BLOCK, BLOCK]);

/** Of a frame's element no more than this is needed: the track's number, the time, the flags. */
const BLOCK_HEAD = 11;

export class FrameTimes {
  private rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  private skipping = 0;
  private cluster = 0;

  /** The times of the frames in the next piece, in milliseconds on the stream's own clock. */
  read(piece: Uint8Array): number[] {
    let bytes = join(this.rest, piece);
    const times: number[] = [];
    for (;;) {
      const skipped = Math.min(this.skipping, bytes.length);
      this.skipping -= skipped;
      bytes = bytes.subarray(skipped);
      const head = headOf(bytes);
      if (!head) break;
      if (MASTERS.has(head.id)) {
        bytes = bytes.subarray(head.length);
        continue;
      }
      if (WITH_TIMES.has(head.id)) {
        const wanted = Math.min(head.size, BLOCK_HEAD);
        if (bytes.length < head.length + wanted) break;
        const content = bytes.subarray(head.length, head.length + wanted);
        if (head.id === TIMESTAMP) this.cluster = unsigned(content);
        else times.push(this.cluster + relative(content));
      }
      bytes = bytes.subarray(head.length);
      this.skipping = head.size;
    }
    this.rest = bytes.slice();
    return times;
  }
}

/** What stands before the content of an element; `length` bytes of it. */
export interface Head {
  id: number;
  size: number;
  length: number;
}

/** Undefined while it is not all there. */
export function headOf(bytes: Uint8Array): Head | undefined {
  const idLength = width(bytes[0]);
  const sizeLength = width(bytes[idLength]);
  const length = idLength + sizeLength;
  if (idLength === 0 || sizeLength === 0 || bytes.length < length) return undefined;
  const id = unsigned(bytes.subarray(0, idLength));
  // Without its marker, which would make of eight bytes more than a number here can hold exactly.
  const first = (bytes[idLength] ?? 0) & (0xff >> sizeLength);
  const size = first * 256 ** (sizeLength - 1) + unsigned(bytes.subarray(idLength + 1, length));
  return { id, size, length };
}

/** How many bytes a number of variable length takes, by its first byte; 0 when there is none. */
export function width(first: number | undefined): number {
  return first === undefined || first === 0 ? 0 : Math.clz32(first) - 23;
}

export function unsigned(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** A frame's time within its cluster: the signed number of 16 bits behind the track's number. */
export function relative(block: Uint8Array): number {
  const at = width(block[0]);
  return new DataView(block.buffer, block.byteOffset, block.byteLength).getInt16(at);
}

function join(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}
