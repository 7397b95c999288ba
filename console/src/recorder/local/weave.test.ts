import { describe, expect, it } from 'vitest';
import { CLUSTER, SEGMENT, TIMESTAMP, unsigned } from '../webm';
import type { TapeAbout } from './about';
import { child, framesOf, HEAD_BYTES, inside, tapeOf, type Shot } from './scripted';
import { weave } from './weave';

const CUES = 0x1c53bb6b;
const SEEK_HEAD = 0x114d9b74;

/** A frame each 100 ms, a key frame each second. */
function shots(name: string, from: number, until: number): Shot[] {
  const all: Shot[] = [];
  for (let at = from; at < until; at += 100) all.push({ at, isKey: (at - from) % 1000 === 0, content: `${name}${at}` });
  return all;
}

function tape(kind: TapeAbout['kind'], anchor: number, millis: number, own = false) {
  const name = `${own ? 'own ' : ''}${kind} `;
  const bytes = tapeOf(kind === 'voices' ? 'A_OPUS' : 'V_VP9', shots(name, 0, millis));
  return { about: { name, kind, own, anchor, until: millis }, file: new Blob([bytes]) };
}

async function woven(...tapes: Parameters<typeof weave>[0][number][]) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const some = await weave(tapes, (bytes) => Promise.resolve(void parts.push(bytes)), () => undefined);
  const file = new Uint8Array(await new Blob(parts).arrayBuffer());
  if (!some) return { file, segment: [], start: 0, frames: [] };
  const whole = inside(file);
  const outer = whole.find(({ id }) => id === SEGMENT)!;
  const start = outer.at + HEAD_BYTES;
  const segment = inside(outer.content, start);
  return { file, segment, start, frames: framesOf(segment) };
}

const duration = (segment: ReturnType<typeof inside>) =>
  new DataView(
    Uint8Array.from(child(segment.find(({ id }) => id === 0x1549a966)!, 0x4489).content).buffer,
  ).getFloat64(0);

describe('a recording kept on this computer as one film', () => {
  it('has picture and sound together, as far apart as they were', async () => {
    const { frames, segment } = await woven(tape('voices', 10_000, 3_000), tape('screen', 10_500, 2_000));
    const sound = frames.filter(({ content }) => content.startsWith('voices'));
    const picture = frames.filter(({ content }) => content.startsWith('screen'));
    expect(sound).toHaveLength(30);
    expect(picture).toHaveLength(20);
    expect(sound[0]).toMatchObject({ at: 0, content: 'voices 0' });
    expect(picture[0]).toMatchObject({ at: 500, isKey: true, content: 'screen 0', track: 1 });
    expect(new Set(sound.map(({ track }) => track))).toEqual(new Set([2]));
    expect(frames.map(({ at }) => at)).toEqual(frames.map(({ at }) => at).sort((a, b) => a - b));
    expect(duration(segment)).toBe(3_000);
  });

  it('says where playing can begin: each cue is a cluster that begins with a key frame of the picture', async () => {
    const { segment, start } = await woven(tape('screen', 0, 4_000), tape('voices', 0, 4_000));
    const clusters = new Map(segment.filter(({ id }) => id === CLUSTER).map((cluster) => [cluster.at - start, cluster]));
    const cues = inside(segment.find(({ id }) => id === CUES)!.content).map((point) => ({
      at: unsigned(child(point, 0xb3).content),
      cluster: clusters.get(unsigned(child(child(point, 0xb7), 0xf1).content)),
    }));
    expect(cues.map(({ at }) => at)).toEqual([0, 1_000, 2_000, 3_000]);
    for (const { at, cluster } of cues) {
      expect(unsigned(child(cluster!, TIMESTAMP).content)).toBe(at);
      expect(framesOf([cluster!])[0]).toMatchObject({ track: 1, isKey: true, at });
    }
    const seeks = inside(segment.find(({ id }) => id === SEEK_HEAD)!.content);
    for (const seek of seeks) {
      const id = unsigned(child(seek, 0x53ab).content);
      expect(segment.find((piece) => piece.at - start === unsigned(child(seek, 0x53ac).content))?.id).toBe(id);
    }
  });

  it('leaves a pause out', async () => {
    const { frames, segment } = await woven(
      tape('voices', 0, 2_000),
      tape('screen', 20, 1_980),
      tape('voices', 60_000, 1_000),
      tape('screen', 60_040, 960),
    );
    expect(duration(segment)).toBe(3_000);
    expect(frames.filter(({ content }) => content.startsWith('voices')).map(({ at }) => at)).toEqual(
      Array.from({ length: 30 }, (_, index) => index * 100),
    );
    expect(frames.filter(({ content }) => content === 'screen 0').map(({ at }) => at)).toEqual([20, 2_040]);
  });

  it('shows a screen before a camera, and another camera before the own one', async () => {
    const { frames } = await woven(
      tape('voices', 0, 9_000),
      tape('camera', 0, 9_000, true),
      tape('camera', 1_000, 8_000),
      tape('screen', 3_000, 3_000),
    );
    const picture = frames.filter(({ content }) => !content.startsWith('voices'));
    const changes = picture.filter(({ content }, index) => content.replace(/\d+/, '') !== picture[index - 1]?.content.replace(/\d+/, ''));
    expect(changes.map(({ at, content, isKey }) => ({ at, content, isKey }))).toEqual([
      { at: 0, content: 'own camera 0', isKey: true },
      { at: 1_000, content: 'camera 0', isKey: true },
      { at: 3_000, content: 'screen 0', isKey: true },
      { at: 6_000, content: 'camera 5000', isKey: true },
    ]);
    expect(new Set(picture.map(({ track }) => track))).toEqual(new Set([1]));
  });

  it('is made of what a crash has left, up to the last whole frame', async () => {
    const { about, file } = tape('voices', 0, 2_000);
    const { frames } = await woven({ about, file: file.slice(0, file.size - 3) });
    expect(frames).toHaveLength(19);
    expect(frames.at(-1)).toMatchObject({ content: 'voices 1800' });
  });

  it('is sound alone when nothing was shown, and can be sought in', async () => {
    const { segment } = await woven(tape('voices', 0, 12_000));
    expect(inside(segment.find(({ id }) => id === CUES)!.content)).toHaveLength(3);
  });

  it('is none when nothing of it plays', async () => {
    const { about } = tape('voices', 0, 1_000);
    const { file } = await woven({ about, file: new Blob() }, { about, file: new Blob([new Uint8Array(500)]) });
    expect(file).toHaveLength(0);
  });
});
