import { describe, expect, it } from 'vitest';
import { room } from '../../../text/en/room';
import { happeningWords } from '../../../text/happenings';
import { happeningOf } from './happening';

const said = (kind: string, who: string, text: string, body: Record<string, unknown>) =>
  happeningWords(room, happeningOf({ at: '2026-11-22T09:00:00Z', kind, who, text, body }), 'the screen');

describe('what happened while it was recorded', () => {
  it.each([
    ['activity', 'Nadia', 'recording', { event: 'started' }, 'Nadia is recording this session'],
    ['activity', 'Nadia', 'recording', { event: 'stopped', cause: 'agent' }, 'Recording stopped'],
    ['consent', 'Jan', 'recording', { event: 'revoked' }, 'Jan stopped the recording'],
    ['consent', 'Jan', 'view-screen', { event: 'allowed' }, 'Jan allowed it'],
    ['control', 'Nadia', 'handed-over', { to: 'Eva' }, 'Nadia handed the session over to Eva'],
    ['control', '', 'returned-to-queue', {}, ' is gone. Someone else is being found.'],
  ])('is a sentence: %s by %s, %s', (kind, who, text, body, words) => {
    expect(said(kind, who, text, body)).toBe(words);
  });
});
