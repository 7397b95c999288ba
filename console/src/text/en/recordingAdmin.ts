/** How a site records, as administrators set it up (rules REC-1, REC-7). */
export const recordingAdmin = {
  title: 'Recording',
  parts: { when: 'When sessions are recorded', keeping: 'How long recordings stay' },
  units: { days: 'days', gigabytes: 'GB' },
  fields: {
    consent: {
      label: 'Consent of the customer',
      help: 'Whether the customer is asked before recording begins. Everybody sees that it runs either way. Default: asked.',
    },
    always: {
      label: 'Recorded by itself',
      help: 'Recording begins as soon as a customer is in the session, without the agent’s doing. Default: none.',
    },
    queues: { label: 'Queues', help: 'Sessions from these queues are recorded by themselves.' },
    agents: { label: 'Agents', help: 'Sessions of these agents are recorded by themselves.' },
    mustRecord: {
      label: 'Nothing may be seen that is not recorded',
      help: 'When nothing of a running recording has been stored for five seconds, the customer’s screen is shared no longer. Default: off.',
    },
    retentionDays: {
      label: 'Recordings go after',
      help: 'Counted from their end; those under legal hold stay. 0: never.',
    },
    quotaGigabytes: {
      label: 'Room for all recordings',
      help: 'When it is taken, no new recording begins; those that run go on. 0: as much as there is.',
    },
  },
  codes: {
    ask: 'The customer is asked',
    'not-needed': 'Not needed here',
    off: 'No sessions',
    chosen: 'Sessions of some queues',
    all: 'All sessions',
  },
  usage: {
    label: 'Room that is taken',
    used: (count: number, size: string) => `${count === 1 ? '1 recording takes' : `${count} recordings take`} ${size}.`,
    usedOf: (count: number, size: string, quota: string) =>
      `${count === 1 ? '1 recording takes' : `${count} recordings take`} ${size} of ${quota}.`,
    failed: 'How much room recordings take could not be loaded.',
  },
};
