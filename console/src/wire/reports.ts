/** The answers of reporting-service, as docs/api.md has them. */
import type { Answer, Instant, Page } from './acd';

export type Outcome = 'handled' | 'abandoned' | 'left' | 'refused' | 'open';

export interface SessionRow {
  requestId: string;
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
  origin: string;
}

export interface SessionRows {
  items: SessionRow[];
  page: number;
  size: number;
  total: number;
}

export interface SessionDetails {
  row: SessionRow;
  answers: Answer[];
  page: Page;
  participants: { name: string; role: string; joinedAt: Instant; leftAt: Instant | null }[];
  notes: { at: Instant; by: string; text: string }[];
  chat: { at: Instant; name: string; to: string | null; text: string }[];
  consents: { at: Instant; activity: string; event: string }[];
  timeline: { at: Instant; code: string; name: string; text: string }[];
  rating: { stars: number; comment: string } | null;
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
  waitSeconds: Spread;
  sessionSeconds: Spread;
}

export interface CallVolume {
  items: VolumeRow[];
  total: VolumeRow;
}

export interface ReportFilters {
  queues: { id: string; name: string }[];
  agents: { id: string; name: string }[];
}
