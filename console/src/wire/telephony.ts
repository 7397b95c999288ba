/** The documents, bodies and frames of telephony-service, as docs/api.md has them. */

export type Instant = string;

export interface Person {
  id: string;
  name: string;
}

/** A number to call out on (rule TEL-6): a line's, or with `lineId` null the person's own. */
export interface CallerId {
  lineId: string | null;
  number: string;
  forWhom: string | null;
}

export type MonitorMode = 'listen' | 'whisper' | 'barge' | 'take-over';

export type Privilege =
  | 'place-calls'
  | 'answer-calls'
  | 'pick-up-held'
  | 'join-calls'
  | 'listen-voicemail'
  | 'download-voicemail'
  | 'delete-voicemail'
  | 'opt-out';

export interface PhoneMe {
  personId: string;
  name: string;
  licensed: boolean;
  location: string | null;
  callerIds: CallerId[];
  /** How many telephones of this person can be rung now. */
  devices: number;
  delegation: boolean;
  settingsLocked: boolean;
  monitoring: MonitorMode[];
  emergencyNumbers: string[];
}

export type Lamp = 'idle' | 'ringing' | 'in-use' | 'held';

/** What a screen may offer to do with a call: what the call lists, and nothing else. */
export type Action =
  | 'answer'
  | 'decline'
  | 'pick-up'
  | 'hold'
  | 'resume'
  | 'lock'
  | 'unlock'
  | 'transfer'
  | 'add'
  | 'elevate'
  | 'record'
  | 'hang-up'
  | MonitorMode;

/** Somebody who was brought into a call, or is asked (rule TEL-17): of the site by name, or a number. */
export interface Guest {
  leg: number;
  personId: string | null;
  name: string | null;
  number: string | null;
  state: 'ringing' | 'connected';
}

/** A call as its group sees it (rule TEL-7). */
export interface Call {
  callId: string;
  direction: 'in' | 'out';
  lamp: Lamp;
  /** Who has it; null while it rings. */
  user: Person | null;
  /** The other party's; null when it is withheld. */
  number: string | null;
  /** From when its duration counts. */
  startedAt: Instant;
  /** From when it is as its lamp says. */
  since: Instant;
  locked: boolean;
  guests: Guest[];
  actions: Action[];
}

/** A call that this person has, or takes part in. */
export interface OwnCall extends Call {
  lineId: string | null;
  forWhom: string | null;
  state: Lamp | 'dialling' | 'elsewhere';
  monitoring: MonitorMode | null;
  /** Who brought this person in, who is a guest; null: not a guest. */
  askedBy: string | null;
  recording: boolean;
}

export interface Line {
  lineId: string;
  number: string;
  owner: Person;
  mine: boolean;
  lamp: Lamp;
  calls: Call[];
}

/** A call that rings at this person (rule TEL-10). */
export interface CallAlert {
  callId: string;
  lineId: string | null;
  called: string | null;
  caller: string | null;
  forWhom: string | null;
  cause: 'call' | 'transfer' | 'queue' | 'added';
  /** Who asks this person into a call under way; null: it is to be answered. */
  askedBy: string | null;
  since: Instant;
  until: Instant;
  actions: Action[];
}

/** One handles the other's calls (rules TEL-3, TEL-4); pending until it is accepted. */
export interface Delegation {
  other: Person;
  accepted: boolean;
  until: Instant | null;
  privileges: Privilege[];
  receiving: boolean;
}

/** A voice message (rules TEL-23 to TEL-25). */
export interface VoiceMessage {
  messageId: string;
  lineId: string | null;
  /** The delegator, for a delegate. */
  forWhom: Person | null;
  from: string | null;
  leftAt: Instant;
  lengthSeconds: number;
  playedBy: Person | null;
  deletedBy: Person | null;
  /** When it goes for good. */
  goesAt: Instant;
  granted: Privilege[];
}

export interface PhoneDocuments {
  me: PhoneMe;
  voicemail: { messages: number; unplayed: number };
  [alert: `alert/${string}`]: CallAlert;
  [line: `line/${string}`]: Line;
  [call: `call/${string}`]: OwnCall;
  [delegate: `delegate/${string}`]: Delegation;
  [delegator: `delegator/${string}`]: Delegation;
  [invitation: `invitation/${string}`]: Delegation;
  [message: `message/${string}`]: VoiceMessage;
}

/** Somebody of the site who can be called. */
export interface Colleague {
  personId: string;
  name: string;
  number: string;
  kind: 'person' | 'common-area';
  licensed: boolean;
}

/** What the history says under a call (rule TEL-22). */
export type HistoryLabel =
  | 'missed'
  | 'outgoing-for-you'
  | 'answered-for-you'
  | 'outgoing-by'
  | 'answered-by'
  | 'outgoing-by-you'
  | 'answered-by-you'
  | 'outgoing-by-other'
  | 'answered-by-other';

export interface PastCall {
  callId: string;
  direction: 'in' | 'out';
  lineId: string | null;
  delegator: Person | null;
  number: string | null;
  startedAt: Instant;
  answeredAt: Instant | null;
  endedAt: Instant;
  cause: string;
  handlers: Person[];
  heldSeconds: number;
  missed: boolean;
  label: HistoryLabel | null;
  names: string[];
  recordings: string[];
}

export interface HistoryPage {
  items: PastCall[];
  next: string | null;
}

/** Whether mails tell of new messages, and where they go (rule TEL-25). */
export interface VoicemailMail {
  /** Where mails go now. */
  mail: string | null;
  /** Where they would go. */
  own: string | null;
}

/** To whom a tab that telephones sends its frames, and from whom it has them. */
export const TELEPHONE = 'telephone';

/** What the service says to a tab that telephones (rule TEL-26). */
export type PhoneFrame =
  | { kind: 'registered'; deviceId: string }
  | { kind: 'refused'; code: string }
  | { kind: 'ring'; callId: string; leg: number; sdp: string; called: string | null; caller: string | null; forWhom: string | null; askedBy: string | null }
  | { kind: 'connect' | 'renew'; callId: string; leg: number; sdp: string }
  | { kind: 'stop'; callId: string; leg: number; cause: string; by: string | null };

/** What a tab that telephones says. */
export type TabFrame =
  | { kind: 'here'; deviceId: string }
  | { kind: 'gone' }
  | { kind: 'answer'; callId: string; leg: number; sdp: string }
  | { kind: 'keys'; callId: string; leg: number; keys: string };
