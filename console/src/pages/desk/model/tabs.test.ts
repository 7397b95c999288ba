import { describe, expect, it } from 'vitest';
import { work } from './samples';
import { isHeld, neighbour, nextAfter, placeOfWork, sessionTabs, tasksOf, workToEnter } from './tabs';

const none: ReadonlySet<string> = new Set();

describe('session tabs', () => {
  it('stand in the order the sessions began', () => {
    const second = work('r2', { since: '2026-11-22T10:05:00Z' });
    expect(sessionTabs([second, work('r1')], [], none, null).map((tab) => tab.sessionId)).toEqual(['s-r1', 's-r2']);
  });

  it('show a session once, though it is work and was opened by hand', () => {
    const tabs = sessionTabs([work('r1')], [{ sessionId: 's-r1', title: 'x' }], none, 's-r1');
    expect(tabs).toHaveLength(1);
    expect(tabs[0]?.title).toBe('Jan de Vries');
  });

  it('do not show a session that was left, until there is wrap-up to do for it', () => {
    const left = new Set(['r1']);
    expect(sessionTabs([work('r1')], [], left, null)).toEqual([]);
    expect(sessionTabs([work('r1', { state: 'wrap-up' })], [], left, null)).toHaveLength(1);
  });

  it('show a session again that came back to the agent who left it', () => {
    expect(sessionTabs([work('r2', { sessionId: 's-r1' })], [], new Set(['r1']), null)).toHaveLength(1);
  });

  it('include the session that the address names', () => {
    expect(sessionTabs([], [], none, 's-9').map((tab) => tab.sessionId)).toEqual(['s-9']);
  });
});

describe('the session to enter', () => {
  it('is the one accepted here, as soon as it begins', () => {
    expect(workToEnter([], [work('r1')], new Set(['r1']))?.sessionId).toBe('s-r1');
  });

  it('is none when the agent accepted in another window', () => {
    expect(workToEnter([], [work('r1')], none)).toBeNull();
  });

  it('is none when it began before', () => {
    expect(workToEnter([work('r1')], [work('r1')], new Set(['r1']))).toBeNull();
  });

  it('is the one still running when the desk is opened anew', () => {
    expect(workToEnter(null, [work('r1')], none)?.sessionId).toBe('s-r1');
  });

  it('is none when only wrap-up is left', () => {
    expect(workToEnter(null, [work('r1', { state: 'wrap-up' })], none)).toBeNull();
  });
});

describe('work that is no session', () => {
  const message = work('r3', { kind: 'message', sessionId: null });

  it('has no tab, and a place of its own', () => {
    expect(sessionTabs([work('r1'), message], [], none, null)).toHaveLength(1);
    expect(tasksOf([work('r1'), message])).toEqual([message]);
    expect([work('r1'), message].map(placeOfWork)).toEqual(['/desk/sessions/s-r1', '/desk/work/r3']);
  });

  it('is entered as a session is', () => {
    expect(workToEnter([], [message], new Set(['r3']))).toBe(message);
  });
});

describe('the neighbour of a place', () => {
  it('goes around the end', () => {
    expect(neighbour(['/a', '/b'], '/a', 1)).toBe('/b');
    expect(neighbour(['/a', '/b'], '/b', 1)).toBe('/a');
    expect(neighbour(['/a', '/b'], '/a', -1)).toBe('/b');
  });

  it('is the first one when none is in front, and none when there are none', () => {
    expect(neighbour(['/a', '/b'], null, 1)).toBe('/a');
    expect(neighbour([], null, 1)).toBeNull();
  });
});

describe('the session after a closed one', () => {
  const tabs = sessionTabs(
    [work('r1'), work('r2', { state: 'wrap-up', since: '2026-11-22T10:01:00Z' }), work('r3', { since: '2026-11-22T10:02:00Z' })],
    [{ sessionId: 's-9', title: 'x' }],
    none,
    null,
  );

  it('is one with a customer in it before any other', () => {
    expect(nextAfter(tabs, 's-r1')).toBe('s-r3');
    expect(nextAfter(tabs.filter(({ sessionId }) => sessionId !== 's-r3'), 's-r1')).toBe('s-r2');
  });

  it('is none when it was the last', () => {
    expect(nextAfter(tabs.slice(0, 1), 's-r1')).toBeNull();
  });
});

describe('a session behind another one', () => {
  const tabs = sessionTabs([work('r1'), work('r2')], [], none, null);

  it('keeps the microphone silent', () => {
    expect(isHeld(tabs, 's-r1', 's-r2')).toBe(true);
    expect(isHeld(tabs, 's-r2', 's-r2')).toBe(false);
  });

  it('keeps it silent too when none of several is in front, but not when it is the only one', () => {
    expect(isHeld(tabs, 's-r1', null)).toBe(true);
    expect(isHeld(tabs.slice(0, 1), 's-r1', null)).toBe(false);
  });
});
