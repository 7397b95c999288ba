import type { RecordingPolicy } from '../../../wire/recordingPolicy';

const GIGABYTE = 1_000_000_000;
const MEGABYTE = 1_000_000;

/**
 * The policy as a form has it. Its bytes stay beside what is shown of them, so that nothing is rounded that nobody changed.
 *
 * @property always `chosen`: the sessions of `queues` and of `agents`
 * @property onServer who records there whatever the site's default is
 * @property onOwnDisk who records on a disk of the own, likewise
 * @property retentionDays 0: for ever
 * @property quotaGigabytes 0: as long as there is room
 * @property uploadMegabytes 0: nothing can be uploaded
 */
export interface PolicyForm extends Omit<RecordingPolicy, 'always' | 'agentsRecorder' | 'retentionDays'> {
  always: 'off' | 'all' | 'chosen';
  queues: string[];
  agents: string[];
  onServer: string[];
  onOwnDisk: string[];
  retentionDays: number;
  quotaGigabytes: number;
  uploadMegabytes: number;
}

export function formOf({ always, agentsRecorder, retentionDays, ...rest }: RecordingPolicy): PolicyForm {
  const chosen = typeof always === 'object' ? always : { queues: [], agents: [] };
  const who = Object.entries(agentsRecorder);
  return {
    ...rest,
    always: typeof always === 'object' ? 'chosen' : always,
    ...chosen,
    onServer: who.filter(([, recorder]) => recorder === 'network').map(([id]) => id),
    onOwnDisk: who.filter(([, recorder]) => recorder === 'local').map(([id]) => id),
    retentionDays: retentionDays ?? 0,
    quotaGigabytes: gigabytes(rest.quotaBytes),
    uploadMegabytes: megabytes(rest.uploadBytes),
  };
}

export function policyOf(form: PolicyForm): RecordingPolicy {
  const { always, queues, agents, onServer, onOwnDisk, retentionDays, quotaGigabytes, uploadMegabytes, ...rest } = form;
  const { quotaBytes, uploadBytes } = rest;
  return {
    ...rest,
    always: always === 'chosen' ? { queues, agents } : always,
    agentsRecorder: Object.fromEntries([
      ...onServer.map((id) => [id, 'network'] as const),
      ...onOwnDisk.map((id) => [id, 'local'] as const),
    ]),
    retentionDays: retentionDays === 0 ? null : retentionDays,
    quotaBytes: quotaGigabytes === gigabytes(quotaBytes) ? quotaBytes : quotaGigabytes === 0 ? null : quotaGigabytes * GIGABYTE,
    uploadBytes: uploadMegabytes === megabytes(uploadBytes) ? uploadBytes : uploadMegabytes * MEGABYTE,
  };
}

function gigabytes(bytes: number | null): number {
  return bytes === null ? 0 : Math.max(1, Math.round(bytes / GIGABYTE));
}

function megabytes(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(1, Math.round(bytes / MEGABYTE));
}
