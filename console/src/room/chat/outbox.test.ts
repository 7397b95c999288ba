import { describe, expect, it } from 'vitest';
import type { ChatLine, NewMessage } from '../../wire/session';
import { Outbox } from './outbox';

const line = (clientId: string): ChatLine => ({
  number: 1,
  kind: 'text',
  participantId: 'p1',
  name: 'Jan',
  to: null,
  text: 'hello',
  code: null,
  at: '2026-03-01T10:00:00Z',
  clientId,
});

describe('messages on their way', () => {
  it('stay until the session shows them', async () => {
    const outbox = new Outbox(() => Promise.resolve());
    outbox.post('hello', null, 'c1');
    await Promise.resolve();
    expect(outbox.messages).toMatchObject([{ text: 'hello', state: 'sending' }]);
    outbox.arrived([line('other')]);
    expect(outbox.messages).toHaveLength(1);
    outbox.arrived([line('other'), line('c1')]);
    expect(outbox.messages).toEqual([]);
  });

  it('can be sent again under the same id when they failed', async () => {
    const sent: NewMessage[] = [];
    let fails = true;
    const outbox = new Outbox((message) => {
      sent.push(message);
      return fails ? Promise.reject(new Error('offline')) : Promise.resolve();
    });
    outbox.post('hello', 'p2', 'c1');
    await new Promise((resolve) => setTimeout(resolve));
    expect(outbox.messages).toMatchObject([{ state: 'failed' }]);
    fails = false;
    outbox.retry('c1');
    expect(outbox.messages).toMatchObject([{ state: 'sending' }]);
    expect(sent.map(({ clientId }) => clientId)).toEqual(['c1', 'c1']);
  });
});
