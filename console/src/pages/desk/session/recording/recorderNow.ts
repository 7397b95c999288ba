import type { RecordingSight } from '../../../../room/recording/RecordingSeenBy';
import type { Recorder } from '../../../../wire/recordings';
import type { RecorderChoice } from './useRecorderChoice';

/**
 * Where this desk records now. What is under way stays where it is, after a crash and in other hands too: what was to be on
 * an agent's computer alone does not come to the site unasked.
 */
export function recorderNow({ recorder, recorders }: RecorderChoice, sight: RecordingSight): Recorder | undefined {
  if (sight.state === 'unknown' || recorder === undefined) return undefined;
  if (!('status' in sight)) return recorder;
  return recorders.find((each) => each === sight.status.recorder) ?? recorder;
}
