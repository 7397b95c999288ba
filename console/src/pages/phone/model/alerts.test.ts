import { describe, expect, it } from 'vitest';
import { endOf, inHand, ringing } from './alerts';
import { alert, call, line, ownCall } from './samples';

const during = Date.parse('2026-11-22T10:00:10Z');
const atTheEnd = Date.parse('2026-11-22T10:00:29Z');

describe('calls that ring', () => {
  it('stand with the one that goes elsewhere soonest first', () => {
    const alerts = [alert('c-2', { until: '2026-11-22T10:00:40Z' }), alert('c-1'), alert('c-3')];
    expect(ringing(alerts, new Set()).map(({ callId }) => callId)).toEqual(['c-1', 'c-3', 'c-2']);
    expect(ringing(alerts, new Set(['c-1', 'c-2']))).toHaveLength(1);
  });
});

describe('a call that rings no more', () => {
  it('is one’s own when one has it', () => {
    expect(endOf(alert('c-1'), [ownCall('c-1')], [], 'Nadia', during)).toEqual({ kind: 'mine' });
  });

  it('was answered by whom the end of the ringing names, or Lines shows', () => {
    expect(endOf(alert('c-1'), [], [], 'Eva', during)).toEqual({ kind: 'answered', by: 'Eva' });
    const lines = [line('l-1', { calls: [call('c-1', { user: { id: 'p-3', name: 'Sam' } })] })];
    expect(endOf(alert('c-1'), [], lines, null, during)).toEqual({ kind: 'answered', by: 'Sam' });
    expect(endOf(alert('c-1'), [ownCall('c-1', { monitoring: 'listen' })], lines, null, during).kind).toBe('answered');
  });

  it('was not answered by who asked into it', () => {
    const lines = [line('l-1', { calls: [call('c-1')] })];
    expect(endOf(alert('c-1', { cause: 'added', askedBy: 'Nadia' }), [], lines, null, during)).toEqual({ kind: 'gone' });
    expect(endOf(alert('c-1', { cause: 'added', askedBy: 'Nadia' }), [ownCall('c-1', { askedBy: 'Nadia' })], lines, null, during)).toEqual({
      kind: 'mine',
    });
  });

  it('was missed at its end, and gone before that', () => {
    expect(endOf(alert('c-1'), [], [], null, atTheEnd)).toEqual({ kind: 'missed' });
    expect(endOf(alert('c-1'), [], [], null, during)).toEqual({ kind: 'gone' });
  });
});

describe('the call in hand', () => {
  it('is the one that is talked in or dialled, not one on hold or listened to', () => {
    const held = ownCall('c-1', { state: 'held', lamp: 'held' });
    const listened = ownCall('c-2', { monitoring: 'listen' });
    expect(inHand([held, listened])).toBeNull();
    expect(inHand([held, ownCall('c-3', { state: 'dialling' })])?.callId).toBe('c-3');
  });
});
