import { player } from './player';

/** The page of whoever got a link to a recording. */
export const shared = {
  player,
  title: 'A recording for you',
  unnamed: 'Recording',
  recorded: (when: string) => `Recorded on ${when}`,
  until: (when: string) => `This link works until ${when}.`,
  failed: 'The recording could not be opened',
  over: {
    'link-expired': {
      title: 'This link has expired',
      text: 'Links to recordings work for some days only. Ask whoever sent it for a new one.',
    },
    'link-revoked': {
      title: 'This link was withdrawn',
      text: 'Whoever sent it has taken it back. Ask them if you still need the recording.',
    },
    'link-gone': {
      title: 'This recording cannot be seen any more',
      text: 'It was removed or switched off by the people it belongs to.',
    },
    'not-found': {
      title: 'This is no link to a recording',
      text: 'Perhaps a part of it was lost on the way. Open it from the mail once more, or copy all of it.',
    },
  } as Record<string, { title: string; text: string }>,
};
