import type { Notice, Offer, Work } from '../../../wire/acd';

/** What the agent said, in this window or another one of the same browser. */
export type Reply = 'accepted' | 'declined';

/**
 * How an offer ended, as far as the agent cares: taken by oneself, declined, missed, withdrawn (the customer left, or
 * the rules took it back), or lost to someone else after an answer that came too late.
 */
export type OfferEnd = 'accepted' | 'declined' | 'missed' | 'withdrawn' | 'lost';

export interface EndedOffer {
  offer: Offer;
  how: OfferEnd;
}

/** The offers a window knows and what has been said to them. */
export interface OfferBook {
  open: readonly Offer[];
  replies: ReadonlyMap<string, Reply>;
  known: boolean;
}

export interface OfferStep {
  book: OfferBook;
  arrived: Offer[];
  ended: EndedOffer[];
}

export const emptyBook: OfferBook = { open: [], replies: new Map(), known: false };

/** An unanswered offer that goes this close to its end has lapsed; earlier it was withdrawn. */
const LAPSE_MARGIN_MS = 1_500;

/** The first live view of the desk, or the next one after a change: what is new, what is gone, and why. */
export function follow(
  before: OfferBook,
  offers: readonly Offer[],
  work: readonly Work[],
  notices: readonly Notice[],
  now: number,
): OfferStep {
  const present = new Set(offers.map((offer) => offer.offerId));
  const earlier = new Set(before.open.map((offer) => offer.offerId));
  const gone = before.open.filter((offer) => !present.has(offer.offerId));
  const replies = new Map([...before.replies].filter(([id]) => present.has(id)));
  return {
    book: { open: [...offers].sort(soonestFirst), replies, known: true },
    arrived: offers.filter((offer) => !earlier.has(offer.offerId)).sort(soonestFirst),
    ended: gone.map((offer) => ({
      offer,
      how: endOf(offer, before.replies.get(offer.offerId), work, notices, now),
    })),
  };
}

function endOf(
  offer: Offer,
  reply: Reply | undefined,
  work: readonly Work[],
  notices: readonly Notice[],
  now: number,
): OfferEnd {
  if (work.some((one) => one.requestId === offer.requestId)) return 'accepted';
  if (notices.some((notice) => notice.offerId === offer.offerId)) return 'lost';
  if (reply !== undefined) return reply;
  return now >= Date.parse(offer.expiresAt) - LAPSE_MARGIN_MS ? 'missed' : 'withdrawn';
}

/** The agent said this; null takes it back because it did not reach the server, and the offer is open again. */
export function replied(book: OfferBook, offerId: string, reply: Reply | null): OfferBook {
  const replies = new Map(book.replies);
  if (reply === null) replies.delete(offerId);
  else replies.set(offerId, reply);
  return { ...book, replies };
}

/** Offers that still want an answer; while there is one, the desk rings. */
export function unanswered(book: OfferBook, now: number): Offer[] {
  return book.open.filter((offer) => !book.replies.has(offer.offerId) && Date.parse(offer.expiresAt) > now);
}

function soonestFirst(a: Offer, b: Offer): number {
  return Date.parse(a.expiresAt) - Date.parse(b.expiresAt) || a.offerId.localeCompare(b.offerId);
}
