import type { Instant } from './acd';
import type { Recorder } from './recordings';

/** A site's policy on recording, as recording-service has it (docs/api.md). */
export type AlwaysRecorded = 'off' | 'all' | { queues: string[]; agents: string[] };

/**
 * @property choice whether agents may record elsewhere than where they do by default
 * @property retentionDays null: for ever
 * @property quotaBytes null: as long as there is room
 */
export interface RecordingPolicy {
  consent: 'ask' | 'not-needed';
  always: AlwaysRecorded;
  mustRecord: boolean;
  recorder: Recorder;
  agentsRecorder: Record<string, Recorder>;
  choice: 'free' | 'fixed';
  retentionDays: number | null;
  quotaBytes: number | null;
  uploadBytes: number;
  version: number;
}

/** What of it applies to whoever asks. */
export interface EffectivePolicy {
  consent: 'ask' | 'not-needed';
  always: boolean;
  mustRecord: boolean;
  /** The largest file that may be uploaded. */
  uploadBytes: number;
  recorder: Recorder;
  /** Where the agent may record, the default first. */
  recorders: Recorder[];
}

export interface RecordingUsage {
  bytes: number;
  count: number;
  deletedCount: number;
  quotaBytes: number | null;
}

/**
 * Something that was done to a recording, or to the policy (rules REC-7, ADM-2).
 *
 * @property there whether the recording is still there
 * @property actorId of a person, `retention`, or `link` for whoever had one (by the name of the mail address)
 * @property body what belongs to the action, as docs/api.md has it
 */
export interface RecordingAuditEntry {
  id: number;
  recordingId: string | null;
  title: string | null;
  there: boolean;
  at: Instant;
  actorId: string;
  actorName: string;
  action: string;
  body: Record<string, unknown>;
}

export interface RecordingAuditPage {
  entries: RecordingAuditEntry[];
  next: number | null;
}
