import type { RecordingPolicy } from '../../../wire/recordingPolicy';

const GIGABYTE = 1_000_000_000;

/**
 * The policy as a form has it.
 *
 * @property always `chosen`: the sessions of `queues`
 * @property retentionDays 0: for ever
 * @property quotaGigabytes 0: as long as there is room
 */
export interface PolicyForm extends Omit<RecordingPolicy, 'always' | 'retentionDays' | 'quotaBytes'> {
  always: 'off' | 'all' | 'chosen';
  queues: string[];
  agents: string[];
  retentionDays: number;
  quotaGigabytes: number;
}

export function formOf({ always, retentionDays, quotaBytes, ...rest }: RecordingPolicy): PolicyForm {
  const chosen = typeof always === 'object' ? always : { queues: [], agents: [] };
  return {
    ...rest,
    ...chosen,
    always: typeof always === 'object' ? 'chosen' : always,
    retentionDays: retentionDays ?? 0,
    quotaGigabytes: quotaBytes === null ? 0 : Math.max(1, Math.round(quotaBytes / GIGABYTE)),
  };
}

export function policyOf({ always, queues, agents, retentionDays, quotaGigabytes, ...rest }: PolicyForm): RecordingPolicy {
  return {
    ...rest,
    always: always === 'chosen' ? { queues, agents } : always,
    retentionDays: retentionDays === 0 ? null : retentionDays,
    quotaBytes: quotaGigabytes === 0 ? null : quotaGigabytes * GIGABYTE,
  };
}
