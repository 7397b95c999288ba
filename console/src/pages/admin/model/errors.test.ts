import { describe, expect, it } from 'vitest';
import { Problem } from '../../../wire/api';
import { faultsOf, withoutFaultsAt } from './errors';

const refused = new Problem('invalid', 422, null, [
  { field: 'fields[2].label', code: 'required', message: '' },
  { field: 'name', code: 'too-long', message: '' },
]);

describe('what a service finds wrong', () => {
  it('is found by the path of the setting', () => {
    expect(faultsOf(refused).get('fields.2.label')).toBe('required');
    expect(faultsOf(new Error('no')).size).toBe(0);
  });

  it('goes when that setting, or a part of it, is edited', () => {
    expect([...withoutFaultsAt(faultsOf(refused), 'fields.2.label.en').keys()]).toEqual(['name']);
    expect([...withoutFaultsAt(faultsOf(refused), 'fields').keys()]).toEqual(['name']);
    expect(withoutFaultsAt(faultsOf(refused), 'nam').size).toBe(2);
  });
});
