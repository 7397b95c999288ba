import { Problem, type Api } from '../../../wire/api';
import type { Download, RecordedIndex } from '../../../wire/recordings';
import type { Laid } from '../model/layout';
import type { TrackSource } from './feed';

const BEHIND_THE_END = 416;

/** The contents of a track at its service, in parts. */
export function sourceAt(api: Api, recording: string, { number, kind }: Laid): TrackSource {
  const at = `${recording}/tracks/${number}`;
  return {
    index: (after) => api.get<RecordedIndex>(after < 0 ? `${at}/index` : `${at}/index?after=${after}`),
    content: async (from, length) => {
      try {
        const part = await api.open(`${at}/content`, { range: `bytes=${from}-${from + length - 1}` });
        return await part.arrayBuffer();
      } catch (failure) {
        if (failure instanceof Problem && failure.status === BEHIND_THE_END) return new ArrayBuffer(0);
        throw failure;
      }
    },
    whole: async () => {
      const as = kind === 'upload' ? 'original' : 'webm';
      const { url } = await api.post<Download>(`${recording}/downloads`, { as });
      return url;
    },
  };
}
