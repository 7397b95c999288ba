import { Problem, type Api } from '../../../wire/api';
import type { Download, RecordedIndex } from '../../../wire/recordings';
import type { Laid } from '../model/layout';
import type { Converted, TrackSource } from './feed';

const BEHIND_THE_END = 416;

/** The contents of a track at its service, in parts or as a whole. */
export function sourceAt(api: Api, recording: string, { number, mime }: Laid): TrackSource {
  const at = `${recording}/tracks/${number}`;
  return {
    ...inParts(api, at),
    mime,
    // A media element sends no token: it gets an address of its own, for a while.
    whole: async () => (await api.post<{ url: string }>(`${at}/address`)).url,
    converted: async (): Promise<Converted> => {
      const made = await api.post<Download>(`${recording}/downloads`, { as: 'mp4' });
      if (made.state === 'failed') throw new Problem('not-playable', 0, null);
      return { address: made.url, percent: made.donePercent };
    },
  };
}

/** The same for whoever has a link, which is all the leave that is asked for; nothing is made for them. */
export function sharedSourceAt(api: Api, shared: string, { number, mime }: Laid): TrackSource {
  const at = `${shared}/tracks/${number}`;
  return {
    ...inParts(api, at),
    mime,
    whole: () => Promise.resolve(`${at}/content`),
    converted: () => Promise.reject(new Problem('not-playable', 0, null)),
  };
}

function inParts(api: Api, at: string): Pick<TrackSource, 'index' | 'content'> {
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
  };
}
