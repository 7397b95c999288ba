import { describe, expect, it } from 'vitest';
import { firstActionOf, groupsOf, monitoringOf, summaryOf } from './lines';
import { call, line, office, ownCall } from './samples';

describe('Lines', () => {
  it('are grouped by person, one’s own first', () => {
    const lines = [
      line('l-1', { owner: { id: 'p-2', name: 'Tom' }, number: '+31205550102' }),
      line('l-2', { owner: { id: 'p-1', name: 'Nadia' }, mine: true, number: '+31205550101' }),
      line('l-3', { owner: { id: 'p-3', name: 'Eva' } }),
      line('l-4', { owner: { id: 'p-2', name: 'Tom' }, number: '+31205550100' }),
    ];
    expect(groupsOf(lines).map(({ owner, lines }) => [owner.name, lines.map(({ lineId }) => lineId)])).toEqual([
      ['Nadia', ['l-2']],
      ['Eva', ['l-3']],
      ['Tom', ['l-4', 'l-1']],
    ]);
  });

  it('of fifteen delegators keep each call in its place', () => {
    const lines = office({ delegators: 15, linesEach: 2, callsEach: 3 });
    const groups = groupsOf([...lines].reverse());
    expect(groups).toHaveLength(15);
    expect(groups.flatMap(({ lines }) => lines).flatMap(({ calls }) => calls)).toHaveLength(90);
    for (const { owner, lines } of groups) for (const each of lines) expect(each.owner).toEqual(owner);
  });

  it('show the lamp that most needs somebody, with how many are lit so', () => {
    expect(summaryOf([], [])).toEqual({ lamp: 'idle', count: 0 });
    const lamps = ['idle', 'in-use', 'held', 'held'] as const;
    const lines = lamps.map((lamp, at) => line(`l-${at}`, { lamp }));
    expect(summaryOf(lines, [])).toEqual({ lamp: 'held', count: 2 });
    expect(summaryOf([...lines, line('l-9', { lamp: 'ringing' })], [])).toEqual({ lamp: 'ringing', count: 1 });
    expect(summaryOf([line('l-1')], [ownCall('c-1')])).toEqual({ lamp: 'in-use', count: 1 });
    expect(summaryOf([line('l-1', { lamp: 'in-use' })], [ownCall('c-1', { lineId: 'l-1' })]).count).toBe(1);
  });

  it('offer what a call lists and nothing else', () => {
    expect(firstActionOf(call('c-1', { actions: ['pick-up', 'resume', 'hang-up'] }))).toBe('resume');
    expect(firstActionOf(call('c-1', { actions: ['answer', 'decline', 'pick-up'] }))).toBe('answer');
    expect(firstActionOf(call('c-1', { actions: ['listen'] }))).toBeNull();
    expect(monitoringOf(call('c-1', { actions: ['barge', 'listen', 'hold'] }))).toEqual(['listen', 'barge']);
  });
});
