import { describe, expect, it } from 'vitest';
import { LiveStore } from './store';

interface Docs {
  me: { name: string };
  [offer: `offer/${string}`]: { at: number };
}

function watched() {
  const store = new LiveStore<Docs>();
  store.replace({ me: { name: 'Nadia' }, 'offer/b': { at: 2 }, 'offer/a': { at: 1 } });
  const told: string[] = [];
  store.onKey('me', () => told.push('me'));
  store.onKey('offer/a', () => told.push('offer/a'));
  store.onList('offer/', () => told.push('offers'));
  return { store, told };
}

describe('the store of live documents', () => {
  it('tells only those who listen to what changed', () => {
    const { store, told } = watched();
    store.patch({ 'offer/b': { at: 3 } }, []);
    expect(told).toEqual(['offers']);
    store.patch({ me: { name: 'Mara' } }, ['offer/unknown']);
    expect(told).toEqual(['offers', 'me']);
  });

  it('keeps a list the same until one of its documents changes', () => {
    const { store } = watched();
    const before = store.list('offer/');
    expect(before).toEqual([{ at: 1 }, { at: 2 }]);
    store.patch({ me: { name: 'Mara' } }, []);
    expect(store.list('offer/')).toBe(before);
    store.patch({}, ['offer/a']);
    expect(store.list('offer/')).toEqual([{ at: 2 }]);
  });

  it('keeps a document the same when a snapshot says the same, and tells of those that vanished', () => {
    const { store, told } = watched();
    const me = store.get('me');
    store.replace({ me: { name: 'Nadia' }, 'offer/b': { at: 2 } });
    expect(store.get('me')).toBe(me);
    expect(told).toEqual(['offer/a', 'offers']);
  });

  it('tells nobody who has stopped listening', () => {
    const store = new LiveStore<Docs>();
    const told: string[] = [];
    store.onKey('me', () => told.push('me'))();
    store.patch({ me: { name: 'Nadia' } }, []);
    expect(told).toEqual([]);
  });
});
