/** The documents and bodies of recording-service, as docs/api.md has them. */
import type { Instant } from './acd';

/** Where a recording goes: to recording-service, or to the disk of the agent who records. */
export type Recorder = 'network' | 'local';

export type RecordingState = 'running' | 'paused' | 'ended';

/** What everybody in a session sees of its recording; there is none before the first start. */
export interface RecordingStatus {
  /** Null for what an agent keeps on a disk of the agent's own. */
  recordingId: string | null;
  recorder: Recorder;
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

/* The library */

export type RecordingSource = 'session' | 'telephone' | 'upload';

export interface RecordingRow {
  recordingId: string;
  source: RecordingSource;
  state: RecordingState;
  title: string;
  description: string;
  ownerId: string;
  ownerName: string;
  sessionId: string | null;
  sessionNumber: string | null;
  customerName: string | null;
  queueId: string | null;
  queueName: string | null;
  topic: string;
  startedAt: Instant;
  endedAt: Instant | null;
  durableUntil: Instant | null;
  lengthMs: number;
  bytes: number;
  disabled: boolean;
  deletedAt: Instant | null;
  deletedBy: string | null;
  held: boolean;
  version: number;
}

export interface RecordingPageOf {
  recordings: RecordingRow[];
  next: string | null;
}

export type RecordingAct =
  | 'see'
  | 'play'
  | 'download'
  | 'rename'
  | 'disable'
  | 'reassign'
  | 'delete'
  | 'restore'
  | 'link'
  | 'hold'
  | 'verify';

export interface RecordedTrack {
  number: number;
  kind: 'screen' | 'camera' | 'voices' | 'telephone' | 'upload';
  mime: string;
  participantId: string | null;
  participantName: string | null;
  anchor: Instant;
  lengthMs: number;
  bytes: number;
  complete: boolean;
}

export interface RecordingDetails extends RecordingRow {
  hold: { since: Instant; by: string; byName: string; reason: string } | null;
  tracks: RecordedTrack[];
  products: { as: string; state: string; donePercent: number; bytes: number | null }[];
  may: RecordingAct[];
}

/** Where a track can be played from: `[position, milliseconds, 1 where playing can begin]` for each cluster. */
export interface RecordedIndex {
  mime: string;
  anchor: Instant;
  lengthMs: number;
  complete: boolean;
  /** What a player needs first; 0 when the track can't be played in parts. */
  initBytes: number;
  clusters: [number, number, number][];
  gaps: [number, number][];
}

/** A line of the time line under the picture (rule REC-8). */
export interface RecordedMoment {
  at: Instant;
  kind: string;
  who: string;
  text: string;
  body?: Record<string, unknown>;
}

export interface RecordedTimeline {
  moments: RecordedMoment[];
}

export type DownloadAs = 'original' | 'webm' | 'mp4' | 'film';

export interface Download {
  state: 'waiting' | 'making' | 'ready' | 'failed';
  donePercent: number;
  url: string | null;
}

export interface RecordingVerdict {
  intact: boolean;
  reason?: string | null;
  flaw?: string | null;
  track?: number | null;
  segment?: number | null;
}

/** What was uploaded, in the list now. */
export interface RecordingUploaded {
  recordingId: string;
}

/** A link by mail that is good. */
export interface RecordingLink {
  linkId: string;
  mail: string;
  byName: string;
  createdAt: Instant;
  expiresAt: Instant;
  opened: number;
  openedAt: Instant | null;
}

/** What whoever has a link sees of a recording. */
export interface SharedRecording {
  title: string;
  startedAt: Instant;
  lengthMs: number;
  expiresAt: Instant;
  tracks: RecordedTrack[];
}
