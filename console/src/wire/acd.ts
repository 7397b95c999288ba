/**
 * The documents and bodies of queue-acd-service, as docs/api.md has them. Fields with a `?` came later: a replica of the
 * release before does not send them yet while a new one rolls out.
 */

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

/** `live` wants a session now, `call` waits at the telephone; the others left their words and went on. */
export type Kind = 'live' | 'call' | 'message' | 'call-back' | 'mail-back';

export type MessageKind = Exclude<Kind, 'live' | 'call'>;

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
  messageKinds?: MessageKind[];
  fields: FormField[];
}

export interface NewRequest {
  visitorId: string;
  language: string;
  answers: Record<string, string>;
  page: Page;
}

/** What a customer leaves who does not wait. */
export interface NewLeftMessage extends NewRequest {
  kind: MessageKind;
  text: string;
  phone: string | null;
  email: string | null;
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
  | 'closed'
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
  /** How long such a break may last; null when the site sets no limit. */
  allowedSeconds?: number | null;
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
  /** The supervisor who set the presence. */
  setBy?: string | null;
  /** Whether the site lets agents choose from those who wait. */
  mayPull?: boolean;
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
  kind?: Kind;
  transfer?: { byName: string; message: string } | null;
}

/** Somebody else is being looked for, while the agent stays with the customer (rule ACD-12). */
export interface Transfer {
  requestId: string;
  queueName: string | null;
  agentNames: string[];
  message: string;
  since: Instant;
  /** How many are being asked at this moment. */
  ringing: number;
}

export interface Disposition {
  code: string;
  label: Words;
}

export interface Work {
  requestId: string;
  /** Null for what is not `live`. */
  sessionId: string | null;
  queueName: string;
  customerName: string;
  state: 'in-session' | 'wrap-up';
  since: Instant;
  wrapUpUntil: Instant | null;
  history: Visit[];
  kind?: Kind;
  /** Null for `live`: the session has it. */
  customer?: Customer | null;
  dispositions?: Disposition[];
  dispositionRequired?: boolean;
  transfer?: Transfer | null;
  /** Who took the session over; this agent is out of it, and it goes on. */
  handedTo?: string | null;
}

/** Somebody who waits and may be chosen (rule ACD-13). */
export interface WaitingRequest {
  requestId: string;
  queueId: string;
  queueName: string;
  customerName: string;
  kind: Kind;
  since: Instant;
  position: number | null;
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
  availableSeconds?: number;
  busySeconds?: number;
  wrapUpSeconds?: number;
  awaySeconds?: number;
  occupancyPercent?: number | null;
}

export interface Notice {
  code: string;
  offerId?: string;
  winner?: string;
  requestId?: string;
  customerName?: string;
}

export interface DeskDocuments {
  me: DeskMe;
  day: Day;
  [offer: `offer/${string}`]: Offer;
  [work: `work/${string}`]: Work;
  [queue: `queue/${string}`]: DeskQueue;
  [waiting: `waiting/${string}`]: WaitingRequest;
  [notice: `notice/${string}`]: Notice;
}

export interface TransferTargets {
  queues: { queueId: string; name: string; open: boolean; waiting: number; available: number }[];
  agents: { agentId: string; name: string; presence: Presence; free: boolean; queues: string[] }[];
}

/** To one queue, or to one or more agents. */
export interface NewTransfer {
  requestId: string;
  queueId: string | null;
  agentIds: string[];
  message: string;
}

export interface PresenceWish {
  presence: 'available' | 'away' | 'offline';
  reason: string | null;
}
