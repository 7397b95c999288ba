import { describe, expect, it } from 'vitest';
import { Problem } from '../../../wire/api';
import { faultsOf } from '../model/errors';
import { refusedInForm } from './kind';

describe('a refusal of the policy on recording', () => {
  it('is shown at the settings of the form', () => {
    const fields = ['always.agents', 'uploadBytes', 'quotaBytes', 'retentionDays'];
    const failure = new Problem('invalid', 422, null, fields.map((field) => ({ field, code: 'out-of-range', message: '' })));
    expect([...faultsOf(refusedInForm(failure)).keys()]).toEqual(['agents', 'uploadMegabytes', 'quotaGigabytes', 'retentionDays']);
  });

  it('stays what it is otherwise', () => {
    expect(refusedInForm(new Problem('conflict', 409, 'changed'))).toMatchObject({ code: 'conflict', status: 409 });
    const failure = new TypeError('broken');
    expect(refusedInForm(failure)).toBe(failure);
  });
});
