import { describe, expect, it } from 'vitest';
import { alert, call, line, ownCall } from '../model/samples';
import { LiveStore } from '../../../wire/store';
import type { PhoneDocuments } from '../../../wire/telephony';
import { CallBook, type EndedAlert } from './callBook';
import type { Stopped } from '../../../phone/softphone';

function desk() {
  const store = new LiveStore<PhoneDocuments>();
  const ended: EndedAlert[] = [];
  const arrived: string[] = [];
  let now = Date.parse('2026-11-22T10:00:01Z');
  let stopped: (stopped: Stopped) => void = () => undefined;
  const softphone = {
    onStopped: (listener: (stopped: Stopped) => void) => {
      stopped = listener;
      return () => undefined;
    },
  };
  const book = new CallBook(store, softphone, () => now);
  book.onEnded((each) => ended.push(each));
  book.onArrived(({ callId }) => arrived.push(callId));
  book.open();
  store.replace({ me: { name: 'Nadia' } });
  return {
    store,
    book,
    ended,
    arrived,
    at: (instant: string) => (now = Date.parse(instant)),
    stop: (callId: string, by: string) => stopped({ callId, cause: 'answered-elsewhere', by }),
    open: () => book.ringing().open.map(({ callId }) => callId),
  };
}

describe('calls that ring', () => {
  it('are told once when they come and once when they end', () => {
    const { store, ended, arrived, open } = desk();
    store.patch({ 'alert/c-1': alert('c-1') }, []);
    store.patch({ 'alert/c-2': alert('c-2') }, []);
    expect(arrived).toEqual(['c-1', 'c-2']);
    expect(open()).toEqual(['c-1', 'c-2']);
    store.patch({ 'call/c-1': ownCall('c-1') }, ['alert/c-1']);
    expect(ended.map(({ alert, how }) => [alert.callId, how.kind])).toEqual([['c-1', 'mine']]);
  });

  it('end with the name of who was first, from the telephone or from Lines (TEL-11)', () => {
    const { store, ended, stop } = desk();
    store.patch({ 'alert/c-1': alert('c-1'), 'alert/c-2': alert('c-2') }, []);
    stop('c-1', 'Eva');
    store.patch({}, ['alert/c-1']);
    store.patch({ 'line/l-1': line('l-1', { calls: [call('c-2', { user: { id: 'p-9', name: 'Sam' } })] }) }, ['alert/c-2']);
    expect(ended.map(({ how }) => how)).toEqual([
      { kind: 'answered', by: 'Eva' },
      { kind: 'answered', by: 'Sam' },
    ]);
  });

  it('fall silent when declined, and ring again when the service did not hear it', () => {
    const { store, book, ended, open } = desk();
    store.patch({ 'alert/c-1': alert('c-1') }, []);
    book.decline('c-1', true);
    expect(open()).toEqual([]);
    book.decline('c-1', false);
    expect(open()).toEqual(['c-1']);
    book.decline('c-1', true);
    store.patch({}, ['alert/c-1']);
    expect(ended).toEqual([]);
  });

  it('count down by the server’s clock', () => {
    const { store, book, at } = desk();
    at('2026-11-22T10:05:00Z');
    store.patch({ 'alert/c-1': alert('c-1') }, []);
    expect(book.serverTime(Date.parse('2026-11-22T10:05:10Z'))).toBe(Date.parse('2026-11-22T10:00:10Z'));
  });

  it('are not being answered any more when they are gone', () => {
    const { store, book } = desk();
    store.patch({ 'alert/c-1': alert('c-1') }, []);
    book.answering('c-1', true);
    expect(book.ringing().answering).toEqual(new Set(['c-1']));
    store.patch({}, ['alert/c-1']);
    expect(book.ringing().answering).toEqual(new Set());
  });
});
