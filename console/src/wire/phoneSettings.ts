/** What people set up of their own telephone lines at telephony-service, as docs/api.md has it. */
import type { Weekday } from './admin';
import type { Colleague, Delegation, Privilege } from './telephony';

/** What a delegate may do (rule TEL-4), in the order in which it is asked. */
export const privileges: readonly Privilege[] = [
  'answer-calls',
  'place-calls',
  'pick-up-held',
  'join-calls',
  'listen-voicemail',
  'download-voicemail',
  'delete-voicemail',
  'opt-out',
];

export interface Delegations {
  delegates: Delegation[];
  delegators: Delegation[];
}

export type PhoneKind = Colleague['kind'];

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
  /** 0: nobody has set one. */
  version: number;
}

/** A line of the group, of what the desk shows of it. */
export interface OwnLine {
  lineId: string;
  number: string;
  mine: boolean;
}
