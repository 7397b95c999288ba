/** The documents and bodies of queue-acd-service, as docs/api.md has them. */

export type Instant = string;
export type Words = Readonly<Record<'en' | 'nl', string>>;

export interface Page {
  url: string;
  title: string;
  referrer: string;
  browser: string;
}

export interface Answer {
  fieldId: string;
  label: string;
  value: string;
}

export interface Customer {
  visitorId: string;
  name: string;
  email: string | null;
  language: string;
  answers: Answer[];
  page: Page;
}

/* Public and visitor */

export interface ButtonState {
  entryPointId: string;
  label: string;
  open: boolean;
  closedText: string;
  language: string;
  helpUrl: string;
}

export type FieldKind = 'text' | 'long-text' | 'choice' | 'email' | 'phone' | 'consent';

export interface FormField {
  id: string;
  kind: FieldKind;
  label: string;
  help: string | null;
  required: boolean;
  maxLength: number;
  choices: { value: string; label: string }[];
}

export type ClosedReason = 'off' | 'closed' | 'full' | 'nobody-reachable';

export interface HelpForm {
  entryPointId: string;
  siteName: string;
  name: string;
  language: string;
  intro: string;
  open: boolean;
  closedReason: ClosedReason | null;
  fields: FormField[];
}

export interface NewRequest {
  visitorId: string;
  language: string;
  answers: Record<string, string>;
  page: Page;
}

export interface IssuedToken {
  token: string;
  expiresAt: Instant;
}

export interface AcceptedRequest extends IssuedToken {
  requestId: string;
}

export type RequestState =
  | 'arriving'
  | 'waiting'
  | 'offered'
  | 'in-session'
  | 'left'
  | 'abandoned'
  | 'refused'
  | 'ended';

export interface VisitorRequest {
  requestId: string;
  state: RequestState;
  queueName: string;
  siteName: string;
  position: number | null;
  estimate: { lowSeconds: number; highSeconds: number } | null;
  since: Instant;
  sessionId: string | null;
  reason: string | null;
}

export interface VisitorDocuments {
  request: VisitorRequest;
}

/* Agent */

export type Presence = 'offline' | 'available' | 'busy' | 'wrap-up' | 'away';
export type IdleBecause = 'not-available' | 'at-capacity' | 'no-queues' | 'nothing-waiting' | 'skills-do-not-match';

export interface AwayReason {
  code: string;
  label: Words;
}

export interface DeskMe {
  agentId: string;
  name: string;
  presence: Presence;
  reason: string | null;
  since: Instant;
  capacity: number;
  load: number;
  queues: { id: string; name: string }[];
  awayReasons: AwayReason[];
  idleBecause: IdleBecause | null;
}

/** An earlier time that this customer was helped. */
export interface Visit {
  at: Instant;
  queueName: string;
  agentName: string;
}

export interface Offer {
  offerId: string;
  requestId: string;
  queueId: string;
  queueName: string;
  customer: Customer;
  history: Visit[];
  returning: boolean;
  waitingSince: Instant;
  offeredAt: Instant;
  expiresAt: Instant;
  why: { rule: string; candidates: number };
}

export interface Work {
  requestId: string;
  sessionId: string;
  queueName: string;
  customerName: string;
  state: 'in-session' | 'wrap-up';
  since: Instant;
  wrapUpUntil: Instant | null;
  history: Visit[];
}

export interface DeskQueue {
  queueId: string;
  name: string;
  waiting: number;
  longestSince: Instant | null;
  available: number;
}

export interface Day {
  handled: number;
  handledSeconds: number;
  missed: number;
  declined: number;
}

export interface Notice {
  code: string;
  offerId?: string;
  winner?: string;
}

export interface DeskDocuments {
  me: DeskMe;
  day: Day;
  [offer: `offer/${string}`]: Offer;
  [work: `work/${string}`]: Work;
  [queue: `queue/${string}`]: DeskQueue;
  [notice: `notice/${string}`]: Notice;
}

export interface PresenceWish {
  presence: 'available' | 'away' | 'offline';
  reason: string | null;
}

/* Supervisor */

export interface BoardSite {
  siteId: string;
  name: string;
  timeZone: string;
  awayReasons: AwayReason[];
}

export interface BoardQueue {
  queueId: string;
  name: string;
  open: boolean;
  waiting: number;
  longestSince: Instant | null;
  offered: number;
  inSession: number;
  available: number;
  busy: number;
  wrapUp: number;
  away: number;
  serviceLevel: { targetPercent: number; withinSeconds: number; percent: number | null };
  answeredToday: number;
  abandonedToday: number;
  arrivedToday: number;
  averageWaitSeconds: number | null;
  averageHandleSeconds: number | null;
  spark: number[];
}

export interface BoardAgent {
  agentId: string;
  name: string;
  presence: Presence;
  reason: string | null;
  since: Instant;
  load: number;
  capacity: number;
  queues: string[];
}

export interface BoardRequest {
  requestId: string;
  queueId: string;
  customerName: string;
  state: 'waiting' | 'offered' | 'in-session';
  since: Instant;
  position: number | null;
  agentName: string | null;
  sessionId: string | null;
}

export interface BoardDecision {
  offerId: string;
  at: Instant;
  queueName: string;
  customerName: string;
  agentName: string;
  outcome: 'open' | 'accepted' | 'declined' | 'lapsed' | 'rescinded';
}

export interface BoardDocuments {
  site: BoardSite;
  [queue: `queue/${string}`]: BoardQueue;
  [agent: `agent/${string}`]: BoardAgent;
  [request: `request/${string}`]: BoardRequest;
  [decision: `decision/${string}`]: BoardDecision;
}

export type Verdict =
  | 'chosen'
  | 'ranked-lower'
  | 'away'
  | 'offline'
  | 'busy'
  | 'wrap-up'
  | 'at-capacity'
  | 'missing-skill'
  | 'has-offer'
  | 'declined-before'
  | 'disconnected';

export interface Explanation {
  offerId: string;
  requestId: string;
  at: Instant;
  queueName: string;
  customerName: string;
  chosen: { agentId: string; name: string };
  rule: string;
  candidates: { agentId: string; name: string; verdict: Verdict; detail: string | null; rank: number | null }[];
  passedOver: { requestId: string; reason: string }[];
}
