import { expect, test } from 'vitest';
import type { RecordingSight } from '../../../../room/recording/RecordingSeenBy';
import type { Recorder } from '../../../../wire/recordings';
import { recorderNow } from './recorderNow';
import type { RecorderChoice } from './useRecorderChoice';

const choice = (recorder: Recorder | undefined, recorders: readonly Recorder[] = ['network', 'local']): RecorderChoice => ({
  recorder,
  recorders,
  choose: () => undefined,
});
const running = (recorder: Recorder): RecordingSight => ({
  state: 'stalled',
  status: {
    recordingId: null,
    recorder,
    state: 'running',
    byName: 'Nadia',
    startedAt: '2026-11-23T09:00:00Z',
    durableUntil: null,
    stalled: true,
    gaps: 0,
  },
});

test('what is recorded next goes where the agent has chosen', () => {
  expect(recorderNow(choice('local'), { state: 'none' })).toBe('local');
  expect(recorderNow(choice('network'), { state: 'starting' })).toBe('network');
});

test('what is under way stays where it is, whatever this desk would choose', () => {
  expect(recorderNow(choice('network'), running('local'))).toBe('local');
  expect(recorderNow(choice('local'), running('network'))).toBe('network');
});

test('nobody records before it is known where', () => {
  expect(recorderNow(choice('network'), { state: 'unknown' })).toBeUndefined();
  expect(recorderNow(choice(undefined), running('local'))).toBeUndefined();
});

test('who may not record on the own disk goes on at the site', () => {
  expect(recorderNow(choice('network', ['network']), running('local'))).toBe('network');
});
