/** Why a picture or sound did not come about; these codes go to the session, and both consoles say them in words. */
export type MediaProblem =
  | 'no-camera'
  | 'no-microphone'
  | 'no-screen'
  | 'permission-refused'
  | 'device-busy'
  | 'no-route'
  | 'cancelled';

export type Source = 'microphone' | 'camera' | 'screen';

/** The problem behind a refusal of `getUserMedia` or `getDisplayMedia`. */
export function problemOf(source: Source, failure: unknown): MediaProblem {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : '';
  switch (name) {
    case 'NotAllowedError':
      // Browsers do not tell a closed choice of screens from a forbidden one.
      return source === 'screen' ? 'cancelled' : 'permission-refused';
    case 'SecurityError':
      return 'permission-refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'device-busy';
    default:
      return `no-${source}`;
  }
}
