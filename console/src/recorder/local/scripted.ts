/** Files as browsers' recorders write them, and what a film is made of, for tests. */
import { CLUSTER, headOf, SEGMENT, SIMPLE_BLOCK, TIMESTAMP, unsigned } from '../webm';
import { element, head, join, numbered, textOf, unsignedOf } from './ebml';

const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;

export interface Shot {
  at: number;
  isKey: boolean;
  /** What the frame holds. */
  content: string;
}

/** A live stream: neither the segment nor its clusters say how long they are. */
export function tapeOf(codec: string, shots: readonly Shot[], clusterMillis = 1_000): Uint8Array<ArrayBuffer> {
  const parts = [
    element(0x1a45dfa3, textOf(0x4282, 'webm')),
    open(SEGMENT),
    element(0x1549a966, unsignedOf(0x2ad7b1, 1_000_000)),
    element(TRACKS, element(TRACK_ENTRY, unsignedOf(0xd7, 1), unsignedOf(0x73c5, 99), textOf(0x86, codec))),
  ];
  let cluster = -Infinity;
  for (const { at, isKey, content } of shots) {
    if (at - cluster >= clusterMillis) {
      cluster = at;
      parts.push(open(CLUSTER), unsignedOf(TIMESTAMP, at));
    }
    const lead = new Uint8Array(4);
    new DataView(lead.buffer).setUint8(0, 0x81);
    new DataView(lead.buffer).setInt16(1, at - cluster);
    new DataView(lead.buffer).setUint8(3, isKey ? 0x80 : 0);
    parts.push(element(SIMPLE_BLOCK, lead, new TextEncoder().encode(content)));
  }
  return new Uint8Array(join(parts));
}

function open(id: number): Uint8Array {
  return join([numbered(id), Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)]);
}

export interface Piece {
  id: number;
  at: number;
  content: Uint8Array;
}

/** What is directly in an element's content, which starts at `base` in the file. */
export function inside(content: Uint8Array, base = 0): Piece[] {
  const all: Piece[] = [];
  for (let at = 0; at < content.length; ) {
    const found = headOf(content.subarray(at));
    if (!found) throw new Error(`no element at ${base + at}`);
    const start = at + found.length;
    if (start + found.size > content.length) throw new Error(`too long at ${base + at}`);
    all.push({ id: found.id, at: base + at, content: content.subarray(start, start + found.size) });
    at = start + found.size;
  }
  return all;
}

export function child({ content }: Piece, id: number): Piece {
  const found = inside(content).find((piece) => piece.id === id);
  if (!found) throw new Error(`no ${id.toString(16)}`);
  return found;
}

/** The frames of a finished film: their track, time and content. */
export function framesOf(segment: readonly Piece[]): { track: number; at: number; isKey: boolean; content: string }[] {
  return segment
    .filter(({ id }) => id === CLUSTER)
    .flatMap((cluster) => {
      const from = unsigned(child(cluster, TIMESTAMP).content);
      return inside(cluster.content)
        .filter(({ id }) => id === SIMPLE_BLOCK)
        .map(({ content }) => ({
          track: (content[0] ?? 0) & 0x7f,
          at: from + new DataView(content.buffer, content.byteOffset).getInt16(1),
          isKey: ((content[3] ?? 0) & 0x80) !== 0,
          content: new TextDecoder().decode(content.subarray(4)),
        }));
    });
}

export const HEAD_BYTES = head(SEGMENT, 0).length;
