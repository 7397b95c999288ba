/** What people set up of their own telephone lines at telephony-service, as docs/api.md has it. */
import type { Instant } from './acd';
import type { Weekday } from './admin';

/** What a delegate may do (rule TEL-4), in the order in which it is asked. */
export const privileges = [
  'answer-calls',
  'place-calls',
  'pick-up-held',
  'join-calls',
  'listen-voicemail',
  'download-voicemail',
  'delete-voicemail',
  'opt-out',
] as const;

export type Privilege = (typeof privileges)[number];

/** Of a delegator and a delegate, as one of them sees it. @property until when an invitation ends that nobody answers */
export interface Delegation {
  other: { id: string; name: string };
  accepted: boolean;
  until: Instant | null;
  privileges: Privilege[];
  receiving: boolean;
}

export interface Delegations {
  delegates: Delegation[];
  delegators: Delegation[];
}

export type PhoneKind = 'person' | 'common-area';

/** Somebody with a telephone. */
export interface Colleague {
  personId: string;
  name: string;
  number: string;
  kind: PhoneKind;
  licensed: boolean;
}

export interface Treatment<W extends string = 'voicemail' | 'busy' | 'forward'> {
  what: W;
  number: string | null;
}

export type BusyTreatment = Treatment<'call-waiting' | 'voicemail' | 'busy' | 'forward'>;

export interface LineHours {
  timeZone: string;
  weekly: { day: Weekday; from: string; to: string }[];
  /** Days that are closed. */
  holidays: string[];
}

/** How calls to somebody's lines ring (rule TEL-5). */
export interface RingPlan {
  order: 'all' | 'in-order';
  persons: string[];
  seconds: number;
  busy: BusyTreatment;
  unanswered: Treatment;
  hours: LineHours | null;
  closed: Treatment;
}

/** A line of the group, of what the desk shows of it. */
export interface OwnLine {
  lineId: string;
  number: string;
  mine: boolean;
}

/** What the settings need to know about oneself, out of the desk's live documents. */
export interface PhoneSettingsDocuments {
  me: { personId: string; name: string; licensed: boolean; delegation: boolean; settingsLocked: boolean };
  [delegate: `delegate/${string}`]: Delegation;
  [delegator: `delegator/${string}`]: Delegation;
  [invitation: `invitation/${string}`]: Delegation;
}
