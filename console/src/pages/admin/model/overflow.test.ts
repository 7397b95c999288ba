import { describe, expect, it } from 'vitest';
import { admin } from '../../../text/en/admin';
import type { OverflowStep } from '../../../wire/admin';
import { actionInWords, byTime, nextStep, waitInWords, withAction } from './overflow';

const raise: OverflowStep = { afterSeconds: 60, do: 'raise-priority', levels: 8, queueId: null };

describe('overflow steps', () => {
  it('come in the order of time', () => {
    const later = { ...raise, afterSeconds: 90 };
    expect(byTime([later, raise])).toEqual([raise, later]);
    expect(nextStep([later, raise]).afterSeconds).toBe(150);
    expect(nextStep([]).afterSeconds).toBe(60);
  });

  it('have what their action needs and nothing else', () => {
    expect(withAction(raise, 'add-queue', 'billing')).toEqual({ ...raise, do: 'add-queue', levels: null, queueId: 'billing' });
    expect(withAction(raise, 'widen-skills', 'billing')).toMatchObject({ levels: 5, queueId: null });
  });

  it('are read as sentences', () => {
    const queues = new Map([['billing', 'Billing']]);
    expect(actionInWords(withAction(raise, 'add-queue', 'billing'), admin, queues)).toContain('Billing');
    expect(actionInWords(raise, admin, queues)).toContain('8');
    expect([45, 90, 180, 150].map(waitInWords)).toEqual(['45 s', '90 s', '3 min', '2 min 30 s']);
  });
});
