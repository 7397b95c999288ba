/** A site's policy on recording, as recording-service has it (docs/api.md). */
export type AlwaysRecorded = 'off' | 'all' | { queues: string[]; agents: string[] };

/**
 * @property retentionDays null: for ever
 * @property quotaBytes null: as long as there is room
 */
export interface RecordingPolicy {
  consent: 'ask' | 'not-needed';
  always: AlwaysRecorded;
  mustRecord: boolean;
  recorder: 'network' | 'local';
  agentsRecorder: Record<string, 'network' | 'local'>;
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
}

export interface RecordingUsage {
  bytes: number;
  count: number;
  deletedCount: number;
  quotaBytes: number | null;
}
