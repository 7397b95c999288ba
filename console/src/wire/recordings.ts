/** The documents and bodies of recording-service, as docs/api.md has them. */
import type { Instant } from './acd';

export type RecordingState = 'running' | 'paused' | 'ended';

/** What everybody in a session sees of its recording; there is none before the first start. */
export interface RecordingStatus {
  recordingId: string;
  state: RecordingState;
  byName: string;
  startedAt: Instant;
  /** All before it is durable. */
  durableUntil: Instant | null;
  /** It runs, and nothing has become durable for five seconds. */
  stalled: boolean;
  gaps: number;
}

export interface RecordingDocuments {
  recording: RecordingStatus;
}

/** Leave to write. */
export interface RecordingTicket {
  recordingId: string;
  state: RecordingState;
  ticket: string;
  socket: string;
}
