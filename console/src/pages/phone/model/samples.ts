import type { Call, CallAlert, Lamp, Line, OwnCall, PastCall, VoiceMessage } from '../../../wire/telephony';

/** Documents for tests: one of each, to be varied. */

export function call(callId: string, more: Partial<Call> = {}): Call {
  return {
    callId,
    direction: 'in',
    lamp: 'in-use',
    user: { id: 'p-1', name: 'Nadia' },
    number: '+31612345678',
    startedAt: '2026-11-22T10:00:00Z',
    since: '2026-11-22T10:00:00Z',
    locked: false,
    guests: [],
    actions: [],
    ...more,
  };
}

export function ownCall(callId: string, more: Partial<OwnCall> = {}): OwnCall {
  return {
    ...call(callId),
    lineId: null,
    forWhom: null,
    state: 'in-use',
    monitoring: null,
    askedBy: null,
    recording: false,
    ...more,
  };
}

export function line(lineId: string, more: Partial<Line> = {}): Line {
  return {
    lineId,
    number: '+31205550101',
    owner: { id: 'p-2', name: 'Tom' },
    mine: false,
    lamp: 'idle',
    calls: [],
    ...more,
  };
}

export function alert(callId: string, more: Partial<CallAlert> = {}): CallAlert {
  return {
    callId,
    lineId: 'l-1',
    called: '+31205550101',
    caller: '+31612345678',
    forWhom: 'Tom',
    cause: 'call',
    askedBy: null,
    since: '2026-11-22T10:00:00Z',
    until: '2026-11-22T10:00:30Z',
    actions: ['answer', 'decline'],
    ...more,
  };
}

export function pastCall(callId: string, more: Partial<PastCall> = {}): PastCall {
  return {
    callId,
    direction: 'in',
    lineId: 'l-1',
    delegator: { id: 'p-2', name: 'Tom' },
    number: '+31612345678',
    startedAt: '2026-11-22T10:00:00Z',
    answeredAt: '2026-11-22T10:00:05Z',
    endedAt: '2026-11-22T10:01:05Z',
    cause: 'hung-up',
    handlers: [{ id: 'p-1', name: 'Nadia' }],
    heldSeconds: 0,
    missed: false,
    label: null,
    names: [],
    recordings: [],
    ...more,
  };
}

export function voiceMessage(messageId: string, more: Partial<VoiceMessage> = {}): VoiceMessage {
  return {
    messageId,
    lineId: 'l-1',
    forWhom: null,
    from: '+31612345678',
    leftAt: '2026-11-22T10:00:00Z',
    lengthSeconds: 42,
    playedBy: null,
    deletedBy: null,
    goesAt: '2026-12-22T10:00:00Z',
    granted: ['listen-voicemail'],
    ...more,
  };
}

const lamps: readonly Exclude<Lamp, 'idle'>[] = ['in-use', 'held', 'ringing'];

/** Delegators with their lines, each with calls of all kinds. */
export function office(size: { delegators: number; linesEach: number; callsEach: number }): Line[] {
  const count = (n: number) => Array.from({ length: n }, (_, at) => at);
  return count(size.delegators).flatMap((person) =>
    count(size.linesEach).map((at) =>
      line(`l-${person}-${at}`, {
        owner: { id: `p-${person}`, name: `Person ${person}` },
        number: `+3120555${String(person * 10 + at).padStart(4, '0')}`,
        lamp: 'ringing',
        calls: count(size.callsEach).map((n) => call(`c-${person}-${at}-${n}`, { lamp: lamps[n % lamps.length] ?? 'held' })),
      }),
    ),
  );
}
