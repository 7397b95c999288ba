import { describe, expect, it } from 'vitest';
import type { RecordingPolicy } from '../../../wire/recordingPolicy';
import { formOf, policyOf } from './form';

const POLICY: RecordingPolicy = {
  consent: 'ask',
  always: 'off',
  mustRecord: false,
  recorder: 'network',
  agentsRecorder: { tom: 'local', mia: 'network' },
  choice: 'free',
  retentionDays: null,
  quotaBytes: null,
  uploadBytes: 2_147_483_648,
  version: 3,
};

describe('the form of the policy on recording', () => {
  it.each<RecordingPolicy>([
    POLICY,
    { ...POLICY, always: 'all', retentionDays: 90, uploadBytes: 0 },
    { ...POLICY, always: { queues: ['service'], agents: ['tom'] }, quotaBytes: 50_000_000_000 },
    { ...POLICY, quotaBytes: 12_345, uploadBytes: 999 },
  ])('loses nothing on the way there and back', (policy) => {
    expect(policyOf(formOf(policy))).toEqual(policy);
  });

  it('says no limit as nought', () => {
    expect(formOf(POLICY)).toMatchObject({ retentionDays: 0, quotaGigabytes: 0, always: 'off', queues: [] });
    expect(policyOf({ ...formOf({ ...POLICY, quotaBytes: 5_000_000_000 }), quotaGigabytes: 0 }).quotaBytes).toBeNull();
  });

  it('has who records where in two lists', () => {
    expect(formOf(POLICY)).toMatchObject({ onServer: ['mia'], onOwnDisk: ['tom'] });
    expect(policyOf({ ...formOf(POLICY), onServer: [], onOwnDisk: ['mia'] }).agentsRecorder).toEqual({ mia: 'local' });
  });

  it('counts what may be uploaded in megabytes', () => {
    expect(formOf(POLICY).uploadMegabytes).toBe(2_147);
    expect(policyOf({ ...formOf(POLICY), uploadMegabytes: 500 }).uploadBytes).toBe(500_000_000);
    expect(policyOf({ ...formOf(POLICY), uploadMegabytes: 0 }).uploadBytes).toBe(0);
  });
});
