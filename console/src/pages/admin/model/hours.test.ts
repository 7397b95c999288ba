import { describe, expect, it } from 'vitest';
import { faultOf, likeMonday, spansOf, withDay, type Day, type OpenSpan } from './hours';

const span = (day: Day, from: string, to: string): OpenSpan => ({ day, from, to });

describe('opening hours', () => {
  it('keep the week in order when a day changes', () => {
    const weekly = [span('TUESDAY', '09:00', '17:00')];
    const changed = withDay(weekly, 'MONDAY', [span('MONDAY', '13:00', '17:00'), span('MONDAY', '09:00', '12:00')]);
    expect(changed.map((one) => `${one.day} ${one.from}`)).toEqual(['MONDAY 09:00', 'MONDAY 13:00', 'TUESDAY 09:00']);
  });

  it('copy Monday to the working days and leave the weekend', () => {
    const weekly = [span('MONDAY', '08:00', '18:00'), span('SATURDAY', '10:00', '14:00')];
    const copied = likeMonday(weekly);
    expect(spansOf(copied, 'FRIDAY')).toEqual([span('FRIDAY', '08:00', '18:00')]);
    expect(spansOf(copied, 'SATURDAY')).toEqual([span('SATURDAY', '10:00', '14:00')]);
    expect(spansOf(copied, 'SUNDAY')).toEqual([]);
  });

  it('may not end before they start', () => {
    expect(faultOf([span('MONDAY', '17:00', '09:00')])).toBe('ends-before-start');
  });

  it('may not overlap, but may touch', () => {
    const touching = [span('MONDAY', '09:00', '12:00'), span('MONDAY', '12:00', '17:00')];
    expect(faultOf(touching)).toBeNull();
    expect(faultOf([...touching, span('MONDAY', '11:00', '13:00')])).toBe('overlaps');
  });
});
