import { describe, expect, it } from 'vitest';
import { delegatorsOf, deletedByOthers, messagesOf } from './messages';
import { voiceMessage } from './samples';

const tom = { id: 'p-2', name: 'Tom' };
const eva = { id: 'p-3', name: 'Eva' };
const all = [
  voiceMessage('m-1', { leftAt: '2026-11-20T10:00:00Z' }),
  voiceMessage('m-2', { leftAt: '2026-11-21T10:00:00Z', forWhom: tom }),
  voiceMessage('m-3', { leftAt: '2026-11-22T10:00:00Z', forWhom: eva }),
  voiceMessage('m-4', { leftAt: '2026-11-19T10:00:00Z', forWhom: tom, deletedBy: tom }),
];
const ids = (messages: readonly { messageId: string }[]) => messages.map(({ messageId }) => messageId);

describe('voicemail', () => {
  it('shows the latest first, and deleted messages apart', () => {
    expect(ids(messagesOf(all, 'messages', null))).toEqual(['m-3', 'm-2', 'm-1']);
    expect(ids(messagesOf(all, 'deleted', null))).toEqual(['m-4']);
  });

  it('can be narrowed to one’s own or to a delegator', () => {
    expect(ids(messagesOf(all, 'messages', 'own'))).toEqual(['m-1']);
    expect(ids(messagesOf(all, 'messages', 'p-2'))).toEqual(['m-2']);
    expect(delegatorsOf(all)).toEqual([eva, tom]);
  });

  it('tells what others deleted, once', () => {
    const there = [voiceMessage('m-1'), voiceMessage('m-2')];
    const gone = there.map((message) => ({ ...message, deletedBy: tom }));
    expect(ids(deletedByOthers(there, gone, 'p-1'))).toEqual(['m-1', 'm-2']);
    expect(deletedByOthers(there, gone, tom.id)).toEqual([]);
    expect(deletedByOthers(gone, gone, 'p-1')).toEqual([]);
    expect(deletedByOthers([], gone, 'p-1')).toEqual([]);
  });
});
