/** The documents of the supervisors' board of queue-acd-service, as docs/api.md has them. */
import type { AwayReason, Instant, Kind, Notice, Presence } from './acd';

/** Half an hour of a queue's day: who arrived in it, and what has become of them by now. */
export interface HalfHour {
  from: Instant;
  arrived: number;
  answered: number;
  /** Of those answered. */
  inTime: number;
  abandoned: number;
  left: number;
  /** Of those who abandoned or left: so soon that the service level does not count them. */
  early: number;
  closed: number;
  movedOn: number;
  waiting: number;
}

export interface BoardSite {
  siteId: string;
  name: string;
  timeZone: string;
  awayReasons: AwayReason[];
}

export interface BoardQueue {
  queueId: string;
  name: string;
  /** Its own, which each of its requests has to begin with. */
  priority: number;
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
  /** Waiting requests that are not live. */
  messages?: number;
  /** Since the site's midnight. */
  today?: HalfHour[];
  /** Today's waits that were foretold, and those that came as foretold. */
  estimate?: { told: number; kept: number };
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
  /** Since when a break is longer than allowed. */
  overSince?: Instant | null;
}

export interface BoardRequest {
  requestId: string;
  queueId: string;
  customerName: string;
  state: 'waiting' | 'offered' | 'in-session' | 'wrap-up';
  since: Instant;
  position: number | null;
  agentName: string | null;
  sessionId: string | null;
  kind?: Kind;
  priority: number;
  alsoAsked?: string[];
  /** The agents for whom alone it waits. */
  keptFor?: string[];
  wrapUpUntil?: Instant | null;
}

export interface BoardNotice extends Notice {
  /** Whose command it was. */
  for: string;
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
  [notice: `notice/${string}`]: BoardNotice;
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
  | 'no-telephone'
  | 'has-offer'
  | 'declined-before'
  | 'disconnected'
  | 'asked-too'
  | 'transfers-it';

export interface Explanation {
  offerId: string;
  requestId: string;
  at: Instant;
  queueName: string;
  customerName: string;
  chosen: { agentId: string; name: string };
  rule: string;
  /** A queue that overflow had added, and whose member the chosen one is. */
  via?: string | null;
  overflow?: { widened: number; addedQueues: string[]; raised: number; priority: number | null } | null;
  candidates: { agentId: string; name: string; verdict: Verdict; detail: string | null; rank: number | null }[];
  passedOver: { requestId: string; reason: string }[];
}
