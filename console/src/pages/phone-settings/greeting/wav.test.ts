import { expect, test } from 'vitest';
import { wavOf } from './wav';

async function read(samples: number[]): Promise<DataView> {
  return new DataView(await wavOf(new Float32Array(samples), 16_000).arrayBuffer());
}

const ascii = (view: DataView, at: number, length: number) =>
  Array.from({ length }, (_, each) => String.fromCharCode(view.getUint8(at + each))).join('');

test('a WAV file says what is in it', async () => {
  const view = await read([0, 0.5, -0.5]);
  expect(ascii(view, 0, 4)).toBe('RIFF');
  expect(view.getUint32(4, true)).toBe(view.byteLength - 8);
  expect(ascii(view, 8, 8)).toBe('WAVEfmt ');
  expect(view.getUint16(20, true)).toBe(1);
  expect(view.getUint16(22, true)).toBe(1);
  expect(view.getUint32(24, true)).toBe(16_000);
  expect(view.getUint16(34, true)).toBe(16);
  expect(ascii(view, 36, 4)).toBe('data');
  expect(view.getUint32(40, true)).toBe(6);
  expect(wavOf(new Float32Array(1), 16_000).type).toBe('audio/wav');
});

test('samples are whole numbers, and what is too loud is cut', async () => {
  const view = await read([0, 0.5, 2, -3]);
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 16384, 32767, -32767]);
});
