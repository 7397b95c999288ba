const chosen = (n: number) => (n === 1 ? '1 customer' : `${n} customers`);
const who = (names: string[]) => (names.length === 1 ? (names[0] ?? '') : chosen(names.length));

/** What supervisors move (rule ACD-13), and what became of a move or a command that the floor did not do. */
export const moves = {
  column: 'Moves',
  menu: (name: string) => `Moves for ${name}`,
  agentMenu: (name: string) => `Presence of ${name}`,
  noName: 'a customer without a name',
  assign: 'Assign…',
  move: 'Move to a queue…',
  prioritise: 'Priority',
  close: 'Close…',
  releaseWrapUp: 'End the wrap-up',
  chosen: (n: number) => `${chosen(n)} chosen`,
  choose: (name: string) => `Choose ${name}`,
  chooseAll: 'Choose everyone who waits',
  clear: 'Clear the choice',
  keysAssign: 'Assign the chosen customer',
  keysMove: 'Move the chosen customers',
  keysClose: 'Close the chosen customers',
  keysFirst: 'To the first customer’s moves',

  impossible: {
    'in-session': 'Is being helped',
    'wrap-up': 'The session is over',
    'not-wrap-up': 'Is not in wrap-up',
    one: 'Assign one customer at a time',
    'no-queue': 'There is no other queue',
    'no-agent': 'No agent belongs to this queue',
    nothing: 'Nobody is chosen',
  },

  assignTitle: (name: string) => `Assign ${name}`,
  assignText:
    'The agent is offered this customer now or, when there is no room yet, within two minutes; after that the queue’s rule goes on.',
  find: 'Find an agent',
  findNothing: 'No agent matches.',
  readiness: {
    later: 'is asked as soon as there is room',
    offline: 'not signed in',
    away: 'away',
  },
  assignConfirm: 'Assign',

  moveTitle: (names: string[]) => `Move ${who(names)} to another queue`,
  moveText: 'Who waited longer stands in front there too: the wait so far counts.',
  moveState: (waiting: number, available: number) => `${waiting} waiting, ${available} available`,
  moveClosed: 'closed now',
  moveConfirm: 'Move',

  priority: (n: number, own: number) => (n === own ? `${n}, as the queue has` : n === 9 ? '9, before everyone' : String(n)),
  priorityOf: (name: string) => `Priority of ${name}`,
  priorityHelp: (queue: string, own: number) => `From 0 to 9; ${queue} has ${own}. Higher goes first; waiting still counts.`,
  priorityConfirm: 'Set',

  closeTitle: (names: string[]) => `Close the ${names.length === 1 ? 'request' : 'requests'} of ${who(names)}?`,
  closeText: (count: number) =>
    `${count === 1 ? 'The customer leaves the queue at once and reads' : 'They leave the queue at once and read'} your reason. This cannot be undone.`,
  closeReason: 'Reason, as the customer reads it',
  closeHint: 'We cannot help with this here. Please call 020 123 45 67.',
  closeConfirm: 'Close the request',
  closeConfirmMany: (n: number) => `Close ${n} requests`,
  keep: 'Keep waiting',

  done: {
    assign: (name: string, to: string) => `${name} is being offered to ${to}.`,
    move: (names: string[], to: string) => `${who(names)} ${names.length === 1 ? 'is' : 'are'} on the way to ${to}.`,
    prioritise: (name: string, priority: number) => `${name} has priority ${priority} now.`,
    close: (names: string[]) =>
      names.length === 1
        ? `The request of ${who(names)} is being closed.`
        : `The requests of ${who(names)} are being closed.`,
    'release-wrap-up': (agent: string) => `The wrap-up of ${agent} is over.`,
    presence: (agent: string, presence: string) => `${agent} is being set to ${presence}.`,
  },
  failed: 'The move was not made.',

  kinds: { live: '', call: 'telephone call', message: 'message', 'call-back': 'call back', 'mail-back': 'mail back' },
  keptFor: (agents: string) => `kept for ${agents}`,
  alsoAsked: (queues: string) => `also asks ${queues}`,
  urgency: {
    raised: (priority: number, own: number) => `raised to priority ${priority}, the queue has ${own}`,
    lowered: (priority: number, own: number) => `lowered to priority ${priority}, the queue has ${own}`,
  },
  wrapUpLeft: (time: string) => `${time} left`,
  wrapUpOver: 'without an end',
  over: (time: string) => `break over for ${time}`,

  presence: {
    available: 'Set to available',
    offline: 'Set to offline',
    away: 'Set to away',
  },

  /** Told to the agent whose command it was. */
  notices: {
    'request-gone': (name: string) => `${name} no longer waits.`,
    'request-offered': (name: string) => `${name} is already being offered to somebody.`,
    'agent-not-ready': (name: string) => `${name} was not given: the agent cannot take anybody now.`,
    'no-telephone': (name: string) => `${name} was not given: it is a call, and the agent has no telephone that can ring.`,
    'pull-not-allowed': () => 'Choosing a customer oneself is not allowed here.',
    'not-handling': (name: string) => `${name} is not with you any more.`,
    'transfer-running': (name: string) => `Somebody else is already being looked for, for ${name}.`,
    'queue-closed': (name: string) => `That queue is closed now. ${name} stays where they are.`,
    'nobody-reachable': (name: string) => `Nobody can be reached there now. ${name} stays where they are.`,
    'nobody-took-it': (name: string) => `Nobody took ${name} over. You are still together.`,
  } as Record<string, (name: string) => string>,
  noticeOther: (code: string) => `The floor did not do that: ${code}.`,
  noticeTitle: 'Not done',
  noticeNobody: 'Nobody took over',
  someone: 'The customer',
};
