import type { DeskDocuments, Offer, Work } from '../../../wire/acd';
import type { Api } from '../../../wire/api';
import type { LiveStore, Unsubscribe } from '../../../wire/store';
import { emptyBook, follow, replied, type OfferBook, type OfferEnd, type Reply } from '../model/offers';
import { Skew } from '../model/skew';
import { placeOfWork, workToEnter } from '../model/tabs';
import type { OtherWindows } from './otherWindows';

/** What happened to offers, for whoever rings, notifies and moves into sessions. */
export type OfferEvent =
  | { kind: 'arrived'; offer: Offer }
  | { kind: 'ended'; offer: Offer; how: OfferEnd; winner: string | null }
  /** `resumed`: it was running already when this window was opened. */
  | { kind: 'enter'; place: string; sessionId: string | null; resumed: boolean };

/** The agent's offers in this window: follows the live documents, remembers what was answered, and tells what happened. */
export class OfferDesk {
  private current: OfferBook = emptyBook;
  private work: readonly Work[] | null = null;
  private readonly accepted = new Set<string>();
  private readonly pulled = new Set<string>();
  private readonly skew = new Skew();
  private readonly changeListeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: OfferEvent) => void>();

  constructor(
    private readonly store: LiveStore<DeskDocuments>,
    private readonly api: Pick<Api, 'post'>,
    private readonly windows: OtherWindows,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Begins to follow; the answer ends it. */
  open(): Unsubscribe {
    const look = () => this.look();
    const leave = [
      this.store.onKey('me', look),
      this.store.onList('offer/', look),
      this.store.onList('work/', look),
      this.windows.onReply((offerId, reply) => this.become(replied(this.current, offerId, reply))),
    ];
    look();
    return () => leave.forEach((one) => one());
  }

  readonly book = (): OfferBook => this.current;

  readonly onChange = (listener: () => void): Unsubscribe => {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  };

  onEvent(listener: (event: OfferEvent) => void): Unsubscribe {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** The server's time when it is `now` here, as far as offers show it. */
  readonly serverTime = (now: number): number => this.skew.serverTime(now);

  async accept(offer: Offer): Promise<void> {
    this.accepted.add(offer.requestId);
    await this.answer(offer, 'accepted', `/api/acd/offers/${offer.offerId}/accept`);
  }

  /** Takes somebody who waits (rule ACD-13). Should the floor ask once more, the answer was given here. */
  async pull(requestId: string): Promise<void> {
    this.pulled.add(requestId);
    this.accepted.add(requestId);
    try {
      await this.api.post(`/api/acd/desk/waiting/${requestId}/pull`);
    } catch (failure) {
      this.pulled.delete(requestId);
      this.accepted.delete(requestId);
      throw failure;
    }
  }

  async decline(offer: Offer, reason: string | null): Promise<void> {
    await this.answer(offer, 'declined', `/api/acd/offers/${offer.offerId}/decline`, { reason });
  }

  private async answer(offer: Offer, reply: Reply, path: string, body?: object): Promise<void> {
    if (this.current.replies.has(offer.offerId)) return;
    this.become(replied(this.current, offer.offerId, reply));
    this.windows.tellReply(offer.offerId, reply);
    try {
      await this.api.post(path, body, `${reply}-${offer.offerId}`);
    } catch (failure) {
      this.become(replied(this.current, offer.offerId, null));
      this.windows.tellReply(offer.offerId, null);
      throw failure;
    }
  }

  private look(): void {
    if (this.store.get('me') === undefined) return;
    const offers = this.store.list('offer/');
    const work = this.store.list('work/');
    const notices = this.store.list('notice/');
    const now = this.clock();
    const fresh = this.current.known;
    const step = follow(this.current, offers, work, notices, this.serverTime(now));
    if (fresh) step.arrived.forEach((offer) => this.skew.seen(offer.offeredAt, now));
    const enter = workToEnter(this.work, work, this.accepted);
    const resumed = this.work === null;
    this.work = work;
    this.become(step.book);
    const own = (offer: Offer) => offer.why.rule === 'pulled' && this.pulled.has(offer.requestId);
    step.arrived.filter(own).forEach((offer) => void this.accept(offer).catch(leaveItRinging));
    step.arrived.filter((offer) => !own(offer)).forEach((offer) => this.tell({ kind: 'arrived', offer }));
    step.ended.forEach(({ offer, how }) => this.tell({ kind: 'ended', offer, how, winner: winnerOf(offer, notices) }));
    if (enter !== null)
      this.tell({ kind: 'enter', place: placeOfWork(enter), sessionId: enter.sessionId, resumed });
  }

  private become(book: OfferBook): void {
    this.current = book;
    this.changeListeners.forEach((listener) => listener());
  }

  private tell(event: OfferEvent): void {
    this.eventListeners.forEach((listener) => listener(event));
  }
}

/** An answer that did not get through puts the offer back among the open ones: the agent sees it and answers. */
const leaveItRinging = () => undefined;

function winnerOf(offer: Offer, notices: readonly { offerId?: string; winner?: string }[]): string | null {
  return notices.find((notice) => notice.offerId === offer.offerId)?.winner ?? null;
}
