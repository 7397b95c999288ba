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
