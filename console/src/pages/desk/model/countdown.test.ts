import { describe, expect, it } from 'vitest';
import { countdown } from './countdown';

const start = '2026-11-22T10:00:00Z';
const end = '2026-11-22T10:00:30Z';
const at = (seconds: number) => Date.parse(start) + seconds * 1000;

describe('countdown', () => {
  it('is whole at the start', () => {
    expect(countdown(start, end, at(0))).toEqual({
      secondsLeft: 30,
      fraction: 1,
      urgency: 'calm',
      over: false,
    });
  });

  it('counts a started second as a second', () => {
    expect(countdown(start, end, at(9.2)).secondsLeft).toBe(21);
  });

  it('grows urgent in its last third and again in its last five seconds', () => {
    expect(countdown(start, end, at(19)).urgency).toBe('calm');
    expect(countdown(start, end, at(20)).urgency).toBe('soon');
    expect(countdown(start, end, at(25)).urgency).toBe('now');
  });

  it('stays at nothing once it is over', () => {
    expect(countdown(start, end, at(31))).toMatchObject({ secondsLeft: 0, fraction: 0, over: true });
  });

  it('never shows more than the whole when the two clocks differ', () => {
    expect(countdown(start, end, at(-4)).fraction).toBe(1);
  });
});
