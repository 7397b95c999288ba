import { describe, expect, it } from 'vitest';
import { normalPath, valueAt, withValueAt } from './path';

const form = {
  name: 'A',
  serviceLevel: { targetPercent: 80 },
  fields: [{ label: { en: 'x' } }, { label: { en: 'y' } }],
};

describe('a path', () => {
  it('reads a part, and nothing where there is none', () => {
    expect(valueAt(form, 'serviceLevel.targetPercent')).toBe(80);
    expect(valueAt(form, 'fields[1].label.en')).toBe('y');
    expect(valueAt(form, 'fields.7.label.en')).toBeUndefined();
  });

  it('replaces a part and leaves the old value alone', () => {
    const changed = withValueAt(form, 'fields.1.label.en', 'z');
    expect(changed.fields[1]?.label.en).toBe('z');
    expect(form.fields[1]?.label.en).toBe('y');
    expect(changed.serviceLevel).toBe(form.serviceLevel);
  });

  it('is written one way, whoever wrote it', () => {
    expect(normalPath('fields[0].label.en')).toBe('fields.0.label.en');
  });
});
