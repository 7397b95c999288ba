import { describe, expect, it } from 'vitest';
import type { DeskDocuments } from '../../../wire/acd';
import { LiveStore } from '../../../wire/store';
import { unanswered } from '../model/offers';
import { me, offer, work } from '../model/samples';
import { OfferDesk, type OfferEvent } from './OfferDesk';
import type { OtherWindows } from './otherWindows';

const start = Date.parse('2026-11-22T10:00:01Z');

/** Windows of one browser that hear each other at once. */
function windows(): () => OtherWindows {
  const listeners = new Map<object, Parameters<OtherWindows['onReply']>[0]>();
  return () => {
    const own = {};
    return {
      tellReply: (offerId, reply) => {
        for (const [window, listener] of listeners) if (window !== own) listener(offerId, reply);
      },
      onReply: (listener) => {
        listeners.set(own, listener);
        return () => listeners.delete(own);
      },
    };
  };
}

function desk(answer: () => Promise<void> = () => Promise.resolve(), window: OtherWindows = windows()()) {
  const store = new LiveStore<DeskDocuments>();
  const posted: string[] = [];
  const events: OfferEvent[] = [];
  const clock = { now: start };
  const post = <T>(path: string): Promise<T> => {
    posted.push(path);
    return answer() as Promise<T>;
  };
  const offers = new OfferDesk(store, { post }, window, () => clock.now);
  offers.onEvent((event) => events.push(event));
  offers.open();
  const kinds = () => events.map((event) => (event.kind === 'ended' ? event.how : event.kind));
  return { store, offers, posted, events, kinds, clock };
}

describe('the desk of an agent', () => {
  it('tells an offer once and moves into the session that comes of accepting it', async () => {
    const { store, offers, posted, events, kinds } = desk();
    store.replace({ me: me() });
    store.patch({ 'offer/o1': offer('o1') }, []);
    await offers.accept(offer('o1'));
    store.patch({ 'work/r-o1': work('r-o1') }, ['offer/o1']);
    expect(posted).toEqual(['/api/acd/offers/o1/accept']);
    expect(kinds()).toEqual(['arrived', 'accepted', 'enter']);
    expect(events.at(-1)).toEqual({
      kind: 'enter',
      place: '/desk/sessions/s-r-o1',
      sessionId: 's-r-o1',
      resumed: false,
    });
  });

  it('takes somebody who waits without asking again', async () => {
    const { store, offers, posted, kinds } = desk();
    store.replace({ me: me() });
    await offers.pull('r-o1');
    const why = { rule: 'pulled', candidates: 1 };
    store.patch({ 'offer/o1': offer('o1', { why }) }, []);
    store.patch({ 'work/r-o1': work('r-o1') }, ['offer/o1']);
    expect(posted).toEqual(['/api/acd/desk/waiting/r-o1/pull', '/api/acd/offers/o1/accept']);
    expect(kinds()).toEqual(['accepted', 'enter']);
  });

  it('sends an answer once, however often the key is pressed', async () => {
    const { store, offers, posted } = desk();
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    await Promise.all([offers.accept(offer('o1')), offers.accept(offer('o1')), offers.decline(offer('o1'), null)]);
    expect(posted).toHaveLength(1);
  });

  it('rings again when the answer did not get through', async () => {
    const { store, offers } = desk(() => Promise.reject(new Error('no network')));
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    await expect(offers.accept(offer('o1'))).rejects.toThrow('no network');
    expect(unanswered(offers.book(), start)).toHaveLength(1);
  });

  it('falls silent in every window when one answers, and only that one moves into the session', async () => {
    const open = windows();
    const here = desk(undefined, open());
    const there = desk(undefined, open());
    for (const { store } of [here, there]) store.replace({ me: me(), 'offer/o1': offer('o1') });
    await here.offers.accept(offer('o1'));
    expect(unanswered(there.offers.book(), start)).toHaveLength(0);
    for (const { store } of [here, there]) store.patch({ 'work/r-o1': work('r-o1') }, ['offer/o1']);
    expect(here.kinds()).toContain('enter');
    expect(there.kinds()).not.toContain('enter');
  });

  it('says that an offer was missed when its time ran out', () => {
    const { store, kinds, clock } = desk();
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    clock.now = Date.parse(offer('o1').expiresAt);
    store.patch({ me: me({ presence: 'away', reason: 'missed-offer' }) }, ['offer/o1']);
    expect(kinds()).toEqual(['arrived', 'missed']);
  });

  it('names the winner when somebody else was first', () => {
    const { store, events } = desk();
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    store.patch({ 'notice/1': { code: 'offer-taken', offerId: 'o1', winner: 'Omar' } }, ['offer/o1']);
    expect(events.at(-1)).toMatchObject({ kind: 'ended', how: 'lost', winner: 'Omar' });
  });

  it('goes back into the session that still runs when it is opened anew', () => {
    const { store, events } = desk();
    store.replace({ me: me(), 'work/r1': work('r1') });
    expect(events).toEqual([{ kind: 'enter', place: '/desk/sessions/s-r1', sessionId: 's-r1', resumed: true }]);
  });

  it('keeps an offer through a lost connection without telling it again', () => {
    const { store, kinds } = desk();
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    store.replace({ me: me(), 'offer/o1': offer('o1') });
    expect(kinds()).toEqual(['arrived']);
  });
});
