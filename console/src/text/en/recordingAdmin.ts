const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** How a site records, as administrators set it up (rules REC-1 to REC-3, REC-7). */
export const recordingAdmin = {
  title: 'Recording',
  parts: {
    when: 'When sessions are recorded',
    where: 'Where recordings go',
    keeping: 'How long recordings stay',
    uploads: 'Recordings made elsewhere',
  },
  units: { days: 'days', gigabytes: 'GB', megabytes: 'MB' },
  fields: {
    consent: {
      label: 'Consent of the customer',
      help: 'Whether the customer is asked before recording begins. Everybody sees that it runs either way. Default: asked.',
    },
    always: {
      label: 'Recorded by itself',
      help: 'Recording begins as soon as a customer is in the session, without the agent’s doing. Default: none.',
    },
    queues: { label: 'Queues', help: 'Sessions from these queues are recorded by themselves.', none: 'No queue' },
    agents: {
      label: 'Agents',
      help: 'Sessions of these agents are recorded by themselves, whichever queue they come from.',
      none: 'Nobody',
    },
    mustRecord: {
      label: 'Nothing may be seen that is not recorded',
      help: 'When nothing of a running recording has been stored for five seconds, the customer’s screen is shared no longer. Default: off.',
    },
    recorder: {
      label: 'Recorder',
      help: 'Where recordings go of everybody who is not named below. Default: to the server.',
    },
    choice: {
      label: 'Agents may choose',
      help: 'Whether an agent may record in the other place than the one set here. Default: yes.',
    },
    onServer: {
      label: 'These agents record to the server',
      help: 'Whatever the recorder above is. Everybody else: as the site has it.',
      none: 'Nobody is named',
    },
    onOwnDisk: {
      label: 'These agents record to their own computer',
      help: 'Only they have such a recording; it is not in the list, and not kept or removed by the site.',
      none: 'Nobody is named',
    },
    retentionDays: {
      label: 'Recordings go after',
      help: 'Counted from their end; those under legal hold stay. 0: never.',
    },
    quotaGigabytes: {
      label: 'Room for all recordings',
      help: 'When it is taken, no new recording begins; those that run go on. 0: as much as there is.',
    },
    uploadMegabytes: {
      label: 'Largest file',
      help: 'What agents upload may be this large. 0: nothing can be uploaded.',
    },
  },
  gone: (id: string) => `No longer here (${id})`,
  nothingFound: 'Nothing found',
  notLoaded: 'What there is to pick from could not be loaded.',
  tryAgain: 'Try again',
  nothingChosen: 'Nothing is chosen yet, so no session is recorded by itself.',
  allOnServer:
    'Everybody records to the server now, because nothing may be seen that is not recorded. What is set here holds again when that is switched off.',
  cautions: {
    notAsked: 'Customers are no longer asked before they are recorded. Be sure that the law and your terms allow that.',
    removed: (count: number, days: number) =>
      count === 0
        ? `No recording is older than ${inDays(days)} now.`
        : `${count === 1 ? '1 recording is' : `${count} recordings are`} older than ${inDays(days)} and will be removed for good within the hour. That can’t be undone.`,
    removedSome: (days: number) => `Recordings older than ${inDays(days)} will be removed for good within the hour. That can’t be undone.`,
  },
  codes: {
    network: 'To the server',
    local: 'To the agent’s own computer',
    free: 'Yes, for each session',
    fixed: 'No',
    ask: 'The customer is asked',
    'not-needed': 'Not needed here',
    off: 'No sessions',
    chosen: 'Sessions of some queues or agents',
    all: 'All sessions',
  },
  audit: {
    recording: 'Recording',
    titleHint: 'Words of its title',
    everything: 'Everything',
    only: 'Only this recording',
    onlyOf: (title: string) => `Only ${title}`,
    oneRecording: 'One recording',
    allRecordings: 'All recordings again',
    gone: 'removed',
    empty: 'Nothing was done with recordings yet',
    emptyText: 'Who records, sees, takes away, changes, shares and removes recordings is listed here. Telephone calls are not: they are their owner’s alone.',
    nothingFits: 'Nothing fits what was asked',
    showAll: 'Show all',
    described: 'Description changed',
    intact: 'Genuine',
    broken: (flaw: string) => `Not genuine: ${flaw}`,
    sentTo: (mail: string, until: string) => `To ${mail}, until ${until}`,
    byLink: (mail: string) => `Link of ${mail}`,
    actors: { retention: 'Retention', link: 'Whoever had a link' } as Record<string, string>,
    causes: {
      retention: 'Older than recordings are kept',
      deleted: 'Deleted 30 days before',
    } as Record<string, string>,
    actions: {
      started: 'Started recording',
      'kept-locally': 'Recorded to the own computer',
      uploaded: 'Uploaded',
      played: 'Played',
      downloaded: 'Downloaded',
      renamed: 'Renamed or described',
      disabled: 'Disabled',
      enabled: 'Enabled',
      reassigned: 'Gave to another person',
      deleted: 'Deleted',
      restored: 'Brought back',
      purged: 'Removed for good',
      held: 'Put under legal hold',
      released: 'Ended the legal hold',
      verified: 'Checked whether it is genuine',
      'link-sent': 'Sent a link',
      'link-not-sent': 'Could not send a link',
      'link-opened': 'Opened a link',
      'link-revoked': 'Revoked a link',
      'policy-changed': 'Changed the policy',
    } as Record<string, string>,
  },
  usage: {
    label: 'Room that is taken',
    used: (count: number, size: string) => `${count === 1 ? '1 recording takes' : `${count} recordings take`} ${size}.`,
    usedOf: (count: number, size: string, quota: string) =>
      `${count === 1 ? '1 recording takes' : `${count} recordings take`} ${size} of ${quota}.`,
    failed: 'How much room recordings take could not be loaded.',
  },
};
