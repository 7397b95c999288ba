/** Sound as a WAV file: what telephony-service takes, and every browser can make. */

/** Samples a second that are sent; what telephones with good sound have. */
export const RATE = 16_000;

const HEADER = 44;

/** PCM of 16 bits, one channel. @param samples from -1 to 1; what is louder is cut */
export function wavOf(samples: Float32Array, rate: number): Blob {
  const view = new DataView(new ArrayBuffer(HEADER + samples.length * 2));
  text(view, 0, 'RIFF');
  view.setUint32(4, HEADER - 8 + samples.length * 2, true);
  text(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(view, 36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, at) => {
    const cut = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER + at * 2, Math.round(cut * 0x7fff), true);
  });
  return new Blob([view.buffer], { type: 'audio/wav' });
}

function text(view: DataView, at: number, ascii: string): void {
  for (let each = 0; each < ascii.length; each++) view.setUint8(at + each, ascii.charCodeAt(each));
}

/** Any sound that this browser can play, as a WAV file of one channel. Fails when it can't play it. */
export async function asWav(sound: Blob): Promise<{ wav: Blob; seconds: number }> {
  const probe = new OfflineAudioContext(1, 1, RATE);
  const whole = await probe.decodeAudioData(await sound.arrayBuffer());
  const mono = new OfflineAudioContext(1, Math.max(1, whole.length), RATE);
  const source = new AudioBufferSourceNode(mono, { buffer: whole });
  source.connect(mono.destination);
  source.start();
  const mixed = await mono.startRendering();
  return { wav: wavOf(mixed.getChannelData(0), RATE), seconds: whole.duration };
}
