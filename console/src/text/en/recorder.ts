/** The recorder in a session of the desk. */
export const recorder = {
  start: 'Record',
  asked: 'Waiting for an answer',
  pause: 'Pause recording',
  resume: 'Go on recording',
  stop: 'Stop recording',
  options: 'Recording',
  search: 'record recording',
  notHere: 'This browser cannot record. A recent Chrome or Edge can.',
  notStarted: 'Recording did not start',
  notPaused: 'Recording was not paused',
  notResumed: 'Recording did not go on',
  notStopped: 'Recording was not stopped',
  full: 'The recording could not be stored for too long: nothing more is taken until what waits has been stored.',
  waiting: (seconds: number) => `${seconds} seconds of the recording wait to be stored. Keep this page open.`,
  lost: (seconds: number) => `${seconds} seconds of this recording were lost while nothing could be stored.`,
  problems: {
    replaced: 'This session is being recorded by another window.',
    'not-recording': 'Recording was ended: it is no longer allowed.',
    'recording-ended': 'This recording has ended. Start again to make a new one.',
    other: 'Recording ended by itself. What was stored is kept.',
  } as Record<string, string>,
};
