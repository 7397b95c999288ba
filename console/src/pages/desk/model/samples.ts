import type { Customer, DeskMe, Offer, Work } from '../../../wire/acd';

/** Documents for tests: one of each, to be varied. */

export const customer: Customer = {
  visitorId: 'v-1',
  name: 'Jan de Vries',
  email: 'jan@example.org',
  language: 'nl',
  answers: [{ fieldId: 'question', label: 'Wat is uw vraag?', value: 'Mijn factuur klopt niet' }],
  page: { url: 'https://shop.example/cart', title: 'Cart', referrer: '', browser: 'Firefox' },
};

export function offer(id: string, more: Partial<Offer> = {}): Offer {
  return {
    offerId: id,
    requestId: `r-${id}`,
    queueId: 'billing',
    queueName: 'Billing',
    customer,
    history: [],
    returning: false,
    waitingSince: '2026-11-22T09:58:00Z',
    offeredAt: '2026-11-22T10:00:00Z',
    expiresAt: '2026-11-22T10:00:30Z',
    why: { rule: 'longest-idle', candidates: 3 },
    ...more,
  };
}

export function work(requestId: string, more: Partial<Work> = {}): Work {
  return {
    requestId,
    sessionId: `s-${requestId}`,
    queueName: 'Billing',
    customerName: 'Jan de Vries',
    state: 'in-session',
    since: '2026-11-22T10:00:10Z',
    wrapUpUntil: null,
    history: [],
    ...more,
  };
}

export function me(more: Partial<DeskMe> = {}): DeskMe {
  return {
    agentId: 'a-1',
    name: 'Nadia',
    presence: 'available',
    reason: null,
    since: '2026-11-22T09:30:00Z',
    capacity: 1,
    load: 0,
    queues: [{ id: 'billing', name: 'Billing' }],
    awayReasons: [{ code: 'lunch', label: { en: 'Lunch', nl: 'Lunch' } }],
    idleBecause: null,
    ...more,
  };
}
