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

  it('may run past midnight, and until midnight', () => {
    expect(faultOf([span('MONDAY', '22:00', '06:00')])).toBeNull();
    expect(faultOf([span('MONDAY', '00:00', '00:00')])).toBeNull();
    expect(faultOf([span('MONDAY', '22:00', '02:00'), span('MONDAY', '23:00', '23:30')])).toBe('overlaps');
  });

  it('may not begin and end at the same time', () => {
    expect(faultOf([span('MONDAY', '09:00', '09:00')])).toBe('no-time');
  });

  it('may not overlap, but may touch', () => {
    const touching = [span('MONDAY', '09:00', '12:00'), span('MONDAY', '12:00', '17:00')];
    expect(faultOf(touching)).toBeNull();
    expect(faultOf([...touching, span('MONDAY', '11:00', '13:00')])).toBe('overlaps');
  });
});
