import { BLOCK, BLOCK_GROUP, CLUSTER, headOf, relative, SEGMENT, SIMPLE_BLOCK, TIMESTAMP, unsigned, width } from '../webm';

const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
const TRACK_NUMBER = 0xd7;
const TRACK_UID = 0x73c5;

const MASTERS = new Set([SEGMENT, CLUSTER, BLOCK_GROUP, TRACKS]);
const KEY = 0x80;
const SLICE = 1 << 20;
const LARGEST_HEAD = 12;
/** Of a block: its track's number, its time and its flags. */
const LARGEST_BLOCK_HEAD = 11;

/** A picture or a packet of sound, and where in the file its content lies. */
export interface Frame {
  /** In milliseconds on the tape's own clock. */
  at: number;
  isKey: boolean;
  flags: number;
  from: number;
  length: number;
}

/** What a browser's recorder wrote of one track. */
export interface Reel {
  /** The same for tapes that one decoder can play one after the other. */
  codec: string;
  /** The track's entry without its number and its id. */
  entry: Uint8Array;
  frames: Frame[];
}

/** Reads a WebM file of one track (RFC 9559), also one whose end never came. Undefined when nothing of it can be played. */
export async function readTape(file: Blob): Promise<Reel | undefined> {
  const reel: Reel = { codec: '', entry: new Uint8Array(0), frames: [] };
  const window = new Window(file);
  let at = 0;
  let cluster = 0;
  for (;;) {
    const head = headOf(await window.bytes(at, LARGEST_HEAD));
    if (!head) break;
    const inner = at + head.length;
    if (MASTERS.has(head.id)) {
      at = inner;
      continue;
    }
    if (inner + head.size > file.size) break;
    if (head.id === TRACK_ENTRY && reel.codec === '') {
      const entry = (await window.bytes(inner, head.size)).slice();
      reel.codec = codecOf(entry);
      reel.entry = without(entry, TRACK_NUMBER, TRACK_UID);
    } else if (head.id === TIMESTAMP) {
      cluster = unsigned(await window.bytes(inner, head.size));
    } else if (head.id === SIMPLE_BLOCK || head.id === BLOCK) {
      const block = await window.bytes(inner, Math.min(head.size, LARGEST_BLOCK_HEAD));
      const lead = width(block[0]) + 3;
      const flags = block[lead - 1] ?? 0;
      // Within a group it stands elsewhere; recorders put there what is no key frame.
      const isKey = head.id === SIMPLE_BLOCK && (flags & KEY) !== 0;
      reel.frames.push({ at: cluster + relative(block), isKey, flags, from: inner + lead, length: head.size - lead });
    }
    at = inner + head.size;
  }
  return reel.codec === '' || reel.frames.length === 0 ? undefined : reel;
}

function codecOf(entry: Uint8Array): string {
  let codec = '';
  let more = '';
  for (const { id, content } of elements(entry)) {
    if (id === CODEC) codec = new TextDecoder().decode(content);
    if (id === CODEC_PRIVATE) more = content.join();
  }
  // Opus says there how much silence to leave out at the start, which matters to no decoder that goes on.
  return codec.startsWith('A_') ? codec : `${codec} ${more}`;
}

function without(entry: Uint8Array, ...ids: number[]): Uint8Array {
  const kept = elements(entry).filter(({ id }) => !ids.includes(id));
  const whole = new Uint8Array(kept.reduce((sum, { raw }) => sum + raw.length, 0));
  let at = 0;
  for (const { raw } of kept) {
    whole.set(raw, at);
    at += raw.length;
  }
  return whole;
}

function elements(bytes: Uint8Array): { id: number; content: Uint8Array; raw: Uint8Array }[] {
  const all = [];
  for (let at = 0; at < bytes.length; ) {
    const head = headOf(bytes.subarray(at));
    if (!head) break;
    const end = at + head.length + head.size;
    all.push({ id: head.id, content: bytes.subarray(at + head.length, end), raw: bytes.subarray(at, end) });
    at = end;
  }
  return all;
}

/** A file as one reads through it: a part of it is in memory, never all. */
export class Window {
  private held = new Uint8Array(0);
  private start = 0;

  constructor(private readonly file: Blob) {}

  /** From a position on; fewer than asked for at the end of the file. Good until the next call. */
  async bytes(from: number, length: number): Promise<Uint8Array> {
    const end = Math.min(from + length, this.file.size);
    if (from < this.start || end > this.start + this.held.length) {
      const part = this.file.slice(from, Math.max(end, from + SLICE));
      this.held = new Uint8Array(await part.arrayBuffer());
      this.start = from;
    }
    return this.held.subarray(from - this.start, Math.max(from, end) - this.start);
  }
}
