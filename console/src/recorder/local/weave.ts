import { CLUSTER, SEGMENT, SIMPLE_BLOCK, TIMESTAMP } from '../webm';
import { element, floatOf, head, join, numbered, sum, textOf, unsignedOf } from './ebml';
import { edit, isSound, type Cut, type Take } from './edit';
import { readTape, Window, type Reel } from './tapeReader';
import type { TapeAbout } from './about';

const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const DOC_TYPE_VERSION = 0x4287;
const DOC_TYPE_READ_VERSION = 0x4285;
const SEEK_HEAD = 0x114d9b74;
const SEEK = 0x4dbb;
const SEEK_ID = 0x53ab;
const SEEK_POSITION = 0x53ac;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const MUXING_APP = 0x4d80;
const WRITING_APP = 0x5741;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_UID = 0x73c5;
const CUES = 0x1c53bb6b;
const CUE_POINT = 0xbb;
const CUE_TIME = 0xb3;
const CUE_TRACK_POSITIONS = 0xb7;
const CUE_TRACK = 0xf7;
const CUE_CLUSTER_POSITION = 0xf1;

const BLOCK_HEAD = 4;
/** A block's time within its cluster has 15 bits; players look for places to begin at clusters' beginnings. */
const LONGEST_CLUSTER = 5_000;
const FLUSH_BYTES = 1 << 20;

/** A tape with its file. */
export interface Tape {
  about: TapeAbout;
  file: Blob;
}

interface Cluster {
  at: number;
  cuts: Cut[];
  /** The track whose frame comes first, which can stand on its own; 0: playing does not begin here. */
  cue: number;
}

/**
 * Makes one WebM file of a recording's tapes: as long as it says, and with an index, so that players can seek in it. Nothing
 * is encoded anew, and no more than a few MiB are in memory.
 *
 * @returns false when nothing of it can be played
 */
export async function weave(
  tapes: readonly Tape[],
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  done: (share: number) => void,
): Promise<boolean> {
  const windows = new Map<Reel, Window>();
  const takes: Take[] = [];
  for (const { about, file } of tapes) {
    const reel = await readTape(file);
    if (!reel) continue;
    takes.push({ about, reel });
    windows.set(reel, new Window(file));
  }
  if (takes.length === 0) return false;
  const { cuts, length } = edit(takes);
  const tracks = numberedTracks(cuts);
  const clusters = clustered(cuts, tracks);
  await write(copy(opening(clusters, tracks, length)));
  let pending: Uint8Array[] = [];
  for (const [index, cluster] of clusters.entries()) {
    pending.push(head(CLUSTER, contentSize(cluster)), unsignedOf(TIMESTAMP, cluster.at));
    for (const cut of cluster.cuts) {
      const { from, length: bytes, flags, isKey } = cut.frame;
      const content = await windows.get(cut.take.reel)?.bytes(from, bytes);
      pending.push(blockHead(tracks.of(cut), cut.at - cluster.at, isKey ? flags | 0x80 : flags, bytes));
      pending.push(content?.slice() ?? new Uint8Array(bytes));
    }
    if (sum(pending) >= FLUSH_BYTES || index === clusters.length - 1) {
      await write(copy(join(pending)));
      pending = [];
      done((index + 1) / clusters.length);
    }
  }
  return true;
}

interface NumberedTracks {
  of(cut: Cut): number;
  entries: Uint8Array[];
}

/** A track for each codec: pictures first, since most players show the first and no other. */
function numberedTracks(cuts: readonly Cut[]): NumberedTracks {
  const takes = [...new Set(cuts.map(({ take }) => take))].sort((a, b) => Number(isSound(a)) - Number(isSound(b)));
  const numbers = new Map<string, number>();
  const entries: Uint8Array[] = [];
  for (const { reel } of takes) {
    if (numbers.has(reel.codec)) continue;
    const number = numbers.size + 1;
    numbers.set(reel.codec, number);
    entries.push(element(TRACK_ENTRY, unsignedOf(TRACK_NUMBER, number), unsignedOf(TRACK_UID, number), reel.entry));
  }
  return { of: ({ take }) => numbers.get(take.reel.codec) ?? 0, entries };
}

function clustered(cuts: readonly Cut[], tracks: NumberedTracks): Cluster[] {
  const hasPicture = cuts.some(({ take }) => !isSound(take));
  const clusters: Cluster[] = [];
  for (const cut of cuts) {
    const at = Math.round(cut.at);
    const opens = hasPicture ? !isSound(cut.take) && cut.frame.isKey : false;
    let cluster = clusters.at(-1);
    if (!cluster || opens || at - cluster.at >= LONGEST_CLUSTER) {
      cluster = { at, cuts: [], cue: opens || !hasPicture || !cluster ? tracks.of(cut) : 0 };
      clusters.push(cluster);
    }
    cluster.cuts.push(cut);
  }
  return clusters;
}

function opening(clusters: readonly Cluster[], tracks: NumberedTracks, length: number): Uint8Array {
  const info = element(
    INFO,
    unsignedOf(TIMESTAMP_SCALE, 1_000_000),
    textOf(MUXING_APP, 'Balie'),
    textOf(WRITING_APP, 'Balie'),
    floatOf(DURATION, Math.round(length)),
  );
  const trackList = element(TRACKS, ...tracks.entries);
  // All numbers are written in as many bytes, so that sizes are the same before places are known.
  const build = (starts: readonly number[], places: [number, number, number]) => {
    const seekHead = element(
      SEEK_HEAD,
      ...([INFO, TRACKS, CUES].map((id, index) =>
        element(SEEK, element(SEEK_ID, numbered(id)), unsignedOf(SEEK_POSITION, places[index] ?? 0)),
      )),
    );
    const cues = element(
      CUES,
      ...clusters.flatMap(({ at, cue }, index) =>
        cue === 0 ? [] : [
          element(
            CUE_POINT,
            unsignedOf(CUE_TIME, at),
            element(CUE_TRACK_POSITIONS, unsignedOf(CUE_TRACK, cue), unsignedOf(CUE_CLUSTER_POSITION, starts[index] ?? 0)),
          ),
        ],
      ),
    );
    return { seekHead, cues };
  };
  const { seekHead, cues } = build([], [0, 0, 0]);
  const infoAt = seekHead.length;
  const tracksAt = infoAt + info.length;
  const cuesAt = tracksAt + trackList.length;
  let end = cuesAt + cues.length;
  const starts = clusters.map((cluster) => {
    const start = end;
    end += head(CLUSTER, 0).length + contentSize(cluster);
    return start;
  });
  const placed = build(starts, [infoAt, tracksAt, cuesAt]);
  const ebml = element(EBML, textOf(DOC_TYPE, 'webm'), unsignedOf(DOC_TYPE_VERSION, 4), unsignedOf(DOC_TYPE_READ_VERSION, 2));
  return join([ebml, head(SEGMENT, end), placed.seekHead, info, trackList, placed.cues]);
}

const TIMESTAMP_BYTES = unsignedOf(TIMESTAMP, 0).length;
const SIMPLE_BLOCK_BYTES = head(SIMPLE_BLOCK, 0).length + BLOCK_HEAD;

function contentSize({ cuts }: Cluster): number {
  return TIMESTAMP_BYTES + cuts.reduce((bytes, { frame }) => bytes + SIMPLE_BLOCK_BYTES + frame.length, 0);
}

function blockHead(track: number, at: number, flags: number, bytes: number): Uint8Array {
  const content = new Uint8Array(BLOCK_HEAD);
  const view = new DataView(content.buffer);
  view.setUint8(0, 0x80 | track);
  view.setInt16(1, Math.round(at));
  view.setUint8(3, flags);
  return join([head(SIMPLE_BLOCK, BLOCK_HEAD + bytes), content]);
}

function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
