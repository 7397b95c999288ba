/** What administrators read and write of queue-acd-service, as docs/api.md has it. */
import type { AwayReason, ClosedReason, FieldKind, Words } from './acd';

/** @property allowedSeconds how long it should take at most; null: as long as it takes */
export interface AllowedReason extends AwayReason {
  allowedSeconds: number | null;
}

export interface SiteSettings {
  siteId: string;
  name: string;
  timeZone: string;
  awayReasons: AllowedReason[];
  graceSeconds: number;
  offlineGraceSeconds: number;
  agentsMayPull: boolean;
  version: number;
}

export type Policy = 'longest-idle' | 'least-occupied' | 'best-skill' | 'preferred-agent' | 'round-robin';

export interface Skill {
  skill: string;
  level: number;
}

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

export interface OpeningHours {
  timeZone: string;
  weekly: { day: Weekday; from: string; to: string }[];
  holidays: Holiday[];
}

/** A day that is not as its weekday: closed, or open for its own hours. */
export interface Holiday {
  date: string;
  name: string;
  from: string | null;
  to: string | null;
}

export type OverflowAction = 'widen-skills' | 'add-queue' | 'raise-priority';

export interface OverflowStep {
  afterSeconds: number;
  do: OverflowAction;
  levels: number | null;
  queueId: string | null;
}

export interface Disposition {
  code: string;
  label: Words;
}

export interface QueueSettings {
  id: string;
  name: string;
  description: string;
  priority: number;
  policy: Policy;
  preferredSeconds: number;
  skills: Skill[];
  openingHours: OpeningHours | null;
  maximumLength: number;
  maximumWaitSeconds: number;
  offerTimeoutSeconds: number;
  wrapUpSeconds: number;
  serviceLevel: { targetPercent: number; withinSeconds: number };
  overflow: OverflowStep[];
  featuresOff: string[];
  dispositions: Disposition[];
  dispositionRequired: boolean;
  version: number;
}

export interface EntryPointField {
  id: string;
  kind: FieldKind;
  label: Words;
  help: Words;
  required: boolean;
  maxLength: number;
  choices: { value: string; label: Words }[];
}

export interface EntryPointSettings {
  id: string;
  name: string;
  enabled: boolean;
  language: 'en' | 'nl' | 'auto';
  origins: string[];
  defaultQueueId: string;
  intro: Words;
  buttonLabel: Words;
  fields: EntryPointField[];
  rules: RoutingRule[];
  version: number;
}

export type ConditionSource = 'answer' | 'referrer' | 'page' | 'language';
export type Operator = 'is' | 'is-not' | 'contains' | 'starts-with' | 'answered';

export interface Condition {
  source: ConditionSource;
  fieldId: string | null;
  operator: Operator;
  value: string | null;
}

export interface RoutingRule {
  name: string;
  conditions: Condition[];
  queueId: string;
}

/** What an administrator plays to see where a customer would be led. */
export interface Attempt {
  settings: EntryPointSettings;
  answers: Readonly<Record<string, string>>;
  page: { url: string; referrer: string };
  language: string;
}

/** Where that leads. @property rule the one that decided; null: the default queue */
export interface Outcome {
  queueId: string;
  queueName: string | null;
  rule: number | null;
  trace: { rule: number; matched: boolean; failed: number | null }[];
  open: boolean;
  closedReason: ClosedReason | null;
}

export interface Person {
  agentId: string;
  name: string;
  email: string;
  capacity: number;
  queues: string[];
  skills: Skill[];
  version: number;
}

export interface Items<T> {
  items: T[];
}
