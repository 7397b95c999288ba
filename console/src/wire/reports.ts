/** The answers of reporting-service, as docs/api.md has them. */
import type { Answer, Instant, Page } from './acd';

export type Outcome = 'handled' | 'abandoned' | 'left' | 'refused' | 'closed' | 'withdrawn' | 'open';

export interface SessionRow {
  /** The request's id; the session's when an agent started it. */
  id: string;
  requestId: string | null;
  sessionId: string | null;
  number: string | null;
  outcome: Outcome;
  agentName: string | null;
  customerName: string | null;
  customerEmail: string | null;
  queueName: string | null;
  requestedAt: Instant;
  waitSeconds: number | null;
  startedAt: Instant | null;
  endedAt: Instant | null;
  durationSeconds: number | null;
  rating: number | null;
  status: 'preliminary' | 'final';
  origin: 'inbound' | 'call' | 'returned' | 'transferred' | 'message' | 'call-back' | 'mail-back' | 'outbound';
  topic: string;
  trackingCodes: string;
}

export interface SessionRows {
  items: SessionRow[];
  page: number;
  size: number;
  total: number;
}

export interface Visit {
  name: string;
  role: string;
  joinedAt: Instant;
  leftAt: Instant | null;
  cause: string | null;
}

export interface ChatLine {
  number: number;
  at: Instant;
  name: string;
  to: string | null;
  text: string;
}

export interface TimelineEntry {
  at: Instant;
  code: string;
  name: string;
  text: string;
}

export interface SessionDetails {
  row: SessionRow;
  /** Every row of the session; more than one when it came back to its queue. */
  requests: SessionRow[];
  answers: Answer[];
  page: Page | null;
  language: string | null;
  participants: Visit[];
  notes: { at: Instant; by: string; text: string }[];
  chat: ChatLine[];
  consents: { at: Instant; activity: string; event: string; name: string }[];
  timeline: TimelineEntry[];
  rating: { stars: number; comment: string; at: Instant } | null;
}

export interface Spread {
  minimum: number | null;
  average: number | null;
  maximum: number | null;
}

export interface VolumeRow {
  key: string;
  label: string;
  requests: number;
  handled: number;
  abandoned: number;
  left: number;
  refused: number;
  /** By a supervisor. */
  closed: number;
  open: number;
  handledPercent: number | null;
  waitSeconds: Spread;
  sessionSeconds: Spread;
}

export interface CallVolume {
  items: VolumeRow[];
  total: VolumeRow;
}

export interface Choice {
  id: string;
  name: string;
}

export interface ReportFilters {
  queues: Choice[];
  agents: Choice[];
}
