import { beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '../../identity/visitor';
import {
  conversationAt,
  draftAt,
  forgetConversation,
  keepDraft,
  rememberAboutMe,
  rememberConversation,
  rememberSite,
  rememberTold,
  siteOf,
  wasTold,
} from './memory';

function memory(): Memory {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void kept.set(key, value),
    forget: (key) => void kept.delete(key),
  };
}

describe('what a browser remembers of a customer', () => {
  beforeEach(() => {
    Object.assign(globalThis, { document: { referrer: 'https://search.example/' } });
  });

  it('is the page that the button told, also after a reload without it', () => {
    const store = memory();
    const draft = draftAt('shop', '#url=https%3A%2F%2Fshop.example%2F&title=Shop&visitorId=v-12345678', store);
    keepDraft('shop', { ...draft, answers: { name: 'Jan' } }, store);
    expect(draftAt('shop', '', store)).toEqual({
      answers: { name: 'Jan' },
      key: draft.key,
      visit: { url: 'https://shop.example/', title: 'Shop', referrer: '', visitorId: 'v-12345678' },
    });
  });

  it('is the same visitor for a plain link, every time', () => {
    const store = memory();
    const first = draftAt('shop', '', store);
    expect(first.visit).toMatchObject({ url: '', referrer: 'https://search.example/' });
    expect(draftAt('shop', '', store).visit.visitorId).toBe(first.visit.visitorId);
  });

  it('is who asked, for the next form, once the draft was sent', () => {
    const store = memory();
    const draft = draftAt('shop', '', store);
    keepDraft('shop', { ...draft, answers: { name: 'Jan', question: 'x' } }, store);
    rememberAboutMe({ name: 'Jan' }, store);
    rememberConversation('shop', 'r1', store);
    expect(conversationAt('shop', store)).toBe('r1');
    const next = draftAt('shop', '', store);
    expect(next.answers).toEqual({ name: 'Jan' });
    expect(next.key).not.toBe(draft.key);
  });

  it('is that they read how a request ended, until they ask again', () => {
    const store = memory();
    rememberConversation('shop', 'r1', store);
    expect(wasTold('shop', store)).toBe(false);
    rememberTold('shop', store);
    expect(wasTold('shop', store)).toBe(true);
    expect(wasTold('other', store)).toBe(false);
    rememberConversation('shop', 'r2', store);
    expect(wasTold('shop', store)).toBe(false);
    rememberTold('shop', store);
    forgetConversation('shop', store);
    expect(wasTold('shop', store)).toBe(false);
  });

  it('is whose customer they are in a session, and in no other', () => {
    const store = memory();
    expect(siteOf('s1', store)).toBeUndefined();
    rememberSite('s1', 'Acme', store);
    expect(siteOf('s1', store)).toBe('Acme');
    expect(siteOf('s2', store)).toBeUndefined();
  });
});
