import { describe, expect, it } from 'vitest';
import { onTop } from './rebase';

const base = { name: 'Billing', level: { target: 80, within: 60 }, version: 1 };

describe('my changes on top of another version', () => {
  it('keep what the other changed elsewhere, and take mine where we both did', () => {
    const mine = { ...base, name: 'Invoices', level: { target: 90, within: 60 } };
    const theirs = { name: 'Money', level: { target: 80, within: 30 }, version: 2 };
    expect(onTop(base, mine, theirs)).toEqual({ name: 'Invoices', level: { target: 90, within: 30 }, version: 2 });
  });
});
