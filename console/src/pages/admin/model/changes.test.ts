import { describe, expect, it } from 'vitest';
import { changes } from './changes';

describe('the changes of a form', () => {
  it('are none when nothing changed', () => {
    expect(changes({ name: 'Billing', version: 3 }, { name: 'Billing', version: 4 })).toEqual([]);
  });

  it('name each setting with what it was and becomes', () => {
    const before = { name: 'Billing', serviceLevel: { targetPercent: 80, withinSeconds: 60 } };
    const after = { name: 'Billing', serviceLevel: { targetPercent: 90, withinSeconds: 60 } };
    expect(changes(before, after)).toEqual([{ path: 'serviceLevel.targetPercent', before: 80, after: 90 }]);
  });

  it('show a list as a whole', () => {
    expect(changes({ skills: [] }, { skills: [{ skill: 'dutch', level: 3 }] })).toEqual([
      { path: 'skills', before: [], after: [{ skill: 'dutch', level: 3 }] },
    ]);
  });

  it('show a part that appears or goes as a whole', () => {
    const hours = { timeZone: 'Europe/Amsterdam', weekly: [] };
    expect(changes({ openingHours: null }, { openingHours: hours })).toEqual([
      { path: 'openingHours', before: null, after: hours },
    ]);
  });
});
