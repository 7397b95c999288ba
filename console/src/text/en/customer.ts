export const customer = {
  form: {
    heading: (site: string) => `How can ${site} help you?`,
    submit: 'Ask for help',
    sending: 'Sending…',
    optional: 'optional',
    choose: 'Choose…',
    left: (count: number) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
    required: 'Please fill this in.',
    requiredChoice: 'Please choose one.',
    requiredConsent: 'Please tick this to go on.',
    email: 'This does not look like an e-mail address yet.',
    phone: 'This does not look like a telephone number yet.',
    tooLong: (over: number) => `${over} ${over === 1 ? 'character' : 'characters'} too many.`,
    check: (count: number) => (count === 1 ? 'One answer needs another look.' : `${count} answers need another look.`),
    about: 'About the page',
    privacy: 'Only the people who help you see your answers.',
  },
  closed: {
    title: 'Nobody is available right now',
    reasons: {
      off: 'Help is switched off here for the moment.',
      closed: 'We are closed at this hour.',
      full: 'All places in the queue are taken. Usually one comes free within minutes.',
      'nobody-reachable': 'Nobody of the team is here at the moment.',
      'maximum-wait': 'The wait took longer than we allow ourselves. We are sorry.',
      'connection-lost': 'The connection was gone for too long, so your place was given up.',
    },
    watching: 'This page looks again every half minute. You can leave it open.',
    again: 'Look again',
  },
  waiting: {
    arriving: 'Finding your place in the queue…',
    position: (position: number) => `You are number ${position}`,
    next: 'You are next',
    yourTurn: 'It is your turn',
    connecting: 'Someone is picking up. Stay with us for a moment.',
    queue: (queue: string) => `Queue: ${queue}`,
    estimate: (low: number, high: number) =>
      high < 60
        ? 'Someone will be with you in less than a minute.'
        : low === high
          ? `Someone will be with you in about ${minutes(high)}.`
          : `Someone will be with you in about ${Math.max(1, Math.round(low / 60))} to ${minutes(high)}.`,
    noEstimate: 'Someone will be with you as soon as possible.',
    since: (time: string) => `Waiting for ${time}`,
    stepsTitle: 'What happens next',
    steps: [
      'Keep this page open. If you reload it, your place is kept.',
      'When it is your turn, the conversation opens by itself.',
      'You begin in the chat. Your screen, camera or microphone are used only when you say so.',
    ],
    sound: 'Play a soft sound when it is my turn',
    leave: 'Leave the queue',
    leaveSure: 'Leave the queue? Your place will be gone.',
    leaveYes: 'Leave',
    leaveNo: 'Stay',
    titlePosition: (position: number, name: string) => `(${position}) ${name}`,
  },
  over: {
    left: { title: 'You have left the queue', text: 'Thank you for your patience. You can ask again at any time.' },
    abandoned: { title: 'Your place in the queue is gone', text: 'We are sorry. You can ask again at any time.' },
    refused: { title: 'We could not take your question', text: 'We are sorry. You can try again in a while.' },
    closed: { title: 'Your request was closed', text: 'Somebody of the team closed it. You can ask again at any time.' },
    closedReason: 'This is what they wrote:',
    ended: { title: 'This conversation has ended', text: 'You can ask again at any time.' },
    expired: { title: 'This page was away for too long', text: 'For your safety the conversation was closed in this browser. You can ask again.' },
    again: 'Ask again',
  },
  join: {
    title: 'Join a session',
    intro: 'You were given a number of nine digits, by telephone or by mail.',
    number: 'Session number',
    numberWrong: 'A session number has nine digits.',
    name: 'Your name',
    nameRequired: 'Please tell who you are.',
    join: 'Join',
    notFound: 'There is no running session with this number. Please check the digits.',
    back: 'You were in a session a moment ago.',
    backButton: 'Back to the session',
  },
  room: {
    lobbyTitle: 'One moment please',
    lobbyText: 'The agent has been told that you are here and will let you in.',
    with: (name: string) => `In conversation with ${name}`,
    waitingForAgent: 'The agent will be here in a moment.',
    agentAway: (name: string) => `${name} has lost the connection and will usually be back in a moment.`,
    transfer: (by: string, to: string) => `${by} is finding somebody else for you: ${to}. You stay together until then.`,
    findingOther: 'The agent is gone. Someone else is being found for you; please stay here.',
    number: (number: string) => `Session ${number}`,
    leave: 'Leave',
    leaveTitle: 'Leave the session?',
    leaveText: 'The session goes on for a while; you can come back with one press.',
    leaveYes: 'Leave',
    leaveNo: 'Stay',
    stopEverything: 'Stop everything',
    stopped: 'Stopped: nobody sees or hears anything of you now.',
    leftTitle: 'You have left the session',
    leftText: 'As long as it runs you can come back.',
    rejoin: 'Back into the session',
    notHereTitle: 'This session is not open in this browser',
    notHereText: 'It has ended, or it was opened in another browser. With its number you can join again.',
    enterNumber: 'Join with the number',
    chat: 'Chat',
    picture: 'Picture',
    unread: (count: number) => `${count} new`,
  },
  rating: {
    title: 'The conversation has ended',
    question: 'How were you helped?',
    stars: ['Very badly', 'Badly', 'Fairly', 'Well', 'Very well'],
    star: (count: number, words: string) => `${count} ${count === 1 ? 'star' : 'stars'}: ${words}`,
    comment: 'Would you like to add something?',
    send: 'Send',
    skip: 'No, thank you',
    thanks: 'Thank you',
    thanksText: 'You can close this page.',
  },
  consent: {
    title: (name: string) => `${name} would like to see your screen`,
    what: (name: string) =>
      `If you allow it, you choose what to show: a tab, a window or the whole screen. Only that is seen by ${name} and whoever assists.`,
    howLong:
      'It lasts until you press Stop, until the agent stops, or until the session ends. Nobody can click or type on your computer.',
    notHere: (name: string) =>
      `This browser cannot show a screen; most phones cannot. If you allow it, ${name} is told so.`,
    allow: 'Allow',
    refuse: 'Don’t allow',
    everything: 'Allow everything in this session, without asking again',
    answerWithin: (time: string) => `Please answer within ${time}`,
  },
  recordingConsent: {
    title: (name: string) => `${name} would like to record this session`,
    what: (name: string) =>
      `If you allow it, the screens and cameras that are on and everything that is said are kept, for ${name} and whoever leads the team. While it runs, you see whether they are kept by us or on the computer of ${name}.`,
    howLong:
      'You see at the top that it runs. It stops when you press Stop, when the agent stops, or when the session ends.',
  },
  choose: {
    text: (name: string) => `${name} may see your screen. Choose what to show.`,
    button: 'Choose what to show',
    refuse: 'Rather not',
  },
  seen: {
    screen: (name: string) => `${name} sees your screen`,
  },
};

function minutes(seconds: number): string {
  const count = Math.max(1, Math.round(seconds / 60));
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
