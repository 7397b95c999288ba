import { describe, expect, it } from 'vitest';
import type { RecordingPolicy } from '../../../wire/recordingPolicy';
import { formOf, policyOf } from './form';

const POLICY: RecordingPolicy = {
  consent: 'ask',
  always: 'off',
  mustRecord: false,
  recorder: 'network',
  agentsRecorder: { tom: 'local' },
  choice: 'free',
  retentionDays: null,
  quotaBytes: null,
  uploadBytes: 2_147_483_648,
  version: 3,
};

describe('the form of the policy on recording', () => {
  it.each<RecordingPolicy>([
    POLICY,
    { ...POLICY, always: 'all', retentionDays: 90 },
    { ...POLICY, always: { queues: ['service'], agents: ['tom'] }, quotaBytes: 50_000_000_000 },
  ])('loses nothing on the way there and back', (policy) => {
    expect(policyOf(formOf(policy))).toEqual(policy);
  });

  it('says no limit as nought', () => {
    expect(formOf(POLICY)).toMatchObject({ retentionDays: 0, quotaGigabytes: 0, always: 'off', queues: [] });
  });
});
