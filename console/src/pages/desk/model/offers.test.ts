import { describe, expect, it } from 'vitest';
import { emptyBook, follow, replied, unanswered } from './offers';
import { offer, work } from './samples';

const at = (clock: string) => Date.parse(`2026-11-22T${clock}Z`);
const early = at('10:00:05');
const atTheEnd = at('10:00:30');

function book(...ids: string[]) {
  return follow(
    emptyBook,
    ids.map((id) => offer(id)),
    [],
    [],
    early,
  ).book;
}

describe('an offer', () => {
  it('arrives once, however often the desk is told', () => {
    const first = follow(emptyBook, [offer('o1')], [], [], early);
    const again = follow(first.book, [offer('o1')], [], [], early);
    expect(first.arrived.map((one) => one.offerId)).toEqual(['o1']);
    expect(again.arrived).toEqual([]);
  });

  it('that ends first stands first', () => {
    const later = offer('o1', { expiresAt: '2026-11-22T10:00:50Z' });
    const step = follow(emptyBook, [later, offer('o2')], [], [], early);
    expect(step.book.open.map((one) => one.offerId)).toEqual(['o2', 'o1']);
  });

  it('rings until it is answered', () => {
    const open = book('o1');
    expect(unanswered(open, early)).toHaveLength(1);
    expect(unanswered(replied(open, 'o1', 'declined'), early)).toHaveLength(0);
  });

  it('rings again when the answer did not get through', () => {
    const failed = replied(replied(book('o1'), 'o1', 'accepted'), 'o1', null);
    expect(unanswered(failed, early)).toHaveLength(1);
  });

  it('does not ring past its end, even before the server says so', () => {
    expect(unanswered(book('o1'), atTheEnd)).toHaveLength(0);
  });
});

describe('an offer that is gone', () => {
  const end = (...args: Parameters<typeof follow>) => follow(...args).ended[0]?.how;

  it('was accepted when its work is there, in whichever window', () => {
    expect(end(book('o1'), [], [work('r-o1')], [], early)).toBe('accepted');
  });

  it('was declined when that was the answer', () => {
    expect(end(replied(book('o1'), 'o1', 'declined'), [], [], [], early)).toBe('declined');
  });

  it('was missed when its time was over', () => {
    expect(end(book('o1'), [], [], [], atTheEnd)).toBe('missed');
  });

  it('was withdrawn when it went before its time', () => {
    expect(end(book('o1'), [], [], [], early)).toBe('withdrawn');
  });

  it('was lost when the server says that the answer came too late', () => {
    const late = [{ code: 'offer-gone', offerId: 'o1' }];
    expect(end(replied(book('o1'), 'o1', 'accepted'), [], [], late, atTheEnd)).toBe('lost');
  });

  it('keeps the answer of another offer', () => {
    const step = follow(replied(book('o1', 'o2'), 'o2', 'accepted'), [offer('o2')], [], [], early);
    expect(step.book.replies.get('o2')).toBe('accepted');
  });
});
