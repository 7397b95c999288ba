import { describe, expect, it } from 'vitest';
import { telephonyAdmin as english } from '../../../../text/en/telephonyAdmin';
import { telephonyAdmin as dutch } from '../../../../text/nl/telephonyAdmin';
import type { NumberRoute } from '../../../../wire/telephonyAdmin';
import { formOf, newRoute, routeOf, targetInWords, targetOf, type Directory } from './routes';

const nothing = { lineId: null, personId: null, queueId: null, version: 7 };
const toLine: NumberRoute = { ...nothing, number: '+31205550100', lineId: 'nadia' };
const toPerson: NumberRoute = { ...nothing, number: '+31205550110', personId: 'hall' };
const toQueue: NumberRoute = { ...nothing, number: '+31205550199', queueId: 'q-1' };

const phone = { kind: 'person' as const, licensed: true, number: '+31205550101', location: 'Amsterdam', version: 3 };
const directory: Directory = {
  lines: [{ lineId: 'nadia', ownerId: 'n', number: '+31205550100', greetingId: null, version: 5 }],
  phones: [
    { ...phone, personId: 'n', name: 'Nadia' },
    { ...phone, personId: 'hall', name: 'Hall' },
  ],
  queues: [{ id: 'q-1', name: 'Billing' }],
};

describe('where a number leads', () => {
  it('comes back from the form as it was', () => {
    for (const route of [toLine, toPerson, toQueue]) expect(routeOf(formOf(route))).toEqual(route);
  });

  it('is one of three', () => {
    expect([toLine, toPerson, toQueue].map(targetOf)).toEqual(['line', 'person', 'queue']);
  });

  it('is only what is chosen last, while what was chosen before stays in the form', () => {
    const form = { ...formOf(toQueue), to: 'line' as const, lineId: 'nadia' };
    expect(form.queueId).toBe('q-1');
    expect(routeOf(form)).toEqual({ ...nothing, number: '+31205550199', lineId: 'nadia' });
  });

  it('is nothing as long as nothing is chosen', () => {
    expect(routeOf({ ...newRoute, number: '+31 20 555 01 99' })).toEqual({ ...nothing, number: '+31205550199', version: 0 });
  });

  it('is told by its name', () => {
    const told = (words: typeof english) => [toLine, toPerson, toQueue].map((route) => targetInWords(route, directory, words.numbers));
    expect(told(english)).toEqual(['+31205550100 of Nadia', 'Hall', 'Billing']);
    expect(told(dutch)[0]).toBe('+31205550100 van Nadia');
  });

  it('may be something that is gone', () => {
    expect(targetInWords({ ...toQueue, queueId: 'old' }, directory, english.numbers)).toBe('something that is gone');
    expect(targetInWords({ ...toLine, lineId: 'old' }, directory, english.numbers)).toBe('something that is gone');
  });
});
