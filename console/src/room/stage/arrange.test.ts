import { describe, expect, it } from 'vitest';
import type { Participant, Role } from '../../wire/session';
import type { RemoteStream } from '../media/mesh';
import { arrange } from './arrange';

const person = (id: string, role: Role, camera: Participant['camera'] = 'on'): Participant => ({
  id,
  userId: id,
  name: id.toUpperCase(),
  role,
  state: 'in',
  voice: { in: false, muted: false },
  camera,
  screen: 'off',
});

const stream = (id: string) => ({ id }) as MediaStream;
const sent = (participantId: string, kind: RemoteStream['kind']): RemoteStream => ({
  participantId,
  kind,
  stream: stream(`${participantId} ${kind}`),
});

const participants = [person('p1', 'primary'), person('p2', 'customer'), person('p3', 'assistant')];
const customer = { participantId: 'p2', role: 'customer', state: 'in' } as const;
const assistant = { participantId: 'p3', role: 'assistant', state: 'in' } as const;
const base = { participants, ownCamera: null, ownHidden: false, pinned: null };

describe('the stage', () => {
  it('gives the other’s picture large and one’s own small', () => {
    const { main, small } = arrange({ ...base, me: customer, remote: [sent('p1', 'camera')], ownCamera: stream('own') });
    expect(main?.key).toBe('p1 camera');
    expect(small.map(({ key, isOwn }) => [key, isOwn])).toEqual([['own', true]]);
  });

  it('is taken by a screen', () => {
    const remote = [sent('p1', 'camera'), sent('p1', 'screen')];
    const { main, small } = arrange({ ...base, me: customer, remote });
    expect(main?.key).toBe('p1 screen');
    expect(small.map(({ key }) => key)).toEqual(['p1 camera']);
  });

  it('shows an assistant both, the customer large', () => {
    const remote = [sent('p1', 'camera'), sent('p2', 'camera')];
    const { main, small } = arrange({ ...base, me: assistant, remote });
    expect(main?.key).toBe('p2 camera');
    expect(small.map(({ key }) => key)).toEqual(['p1 camera']);
  });

  it('keeps what the viewer chose to see large', () => {
    const remote = [sent('p1', 'camera'), sent('p2', 'screen')];
    expect(arrange({ ...base, me: assistant, remote, pinned: 'p1 camera' }).main?.key).toBe('p1 camera');
    expect(arrange({ ...base, me: assistant, remote, pinned: 'gone' }).main?.key).toBe('p2 screen');
  });

  it('shows sound as no picture, and says which picture is hidden', () => {
    expect(arrange({ ...base, me: customer, remote: [sent('p1', 'voice')] })).toEqual({ main: null, small: [] });
    const hidden = [person('p1', 'primary', 'hidden')];
    const { main } = arrange({ ...base, participants: hidden, me: customer, remote: [sent('p1', 'camera')] });
    expect(main?.isHidden).toBe(true);
  });
});
