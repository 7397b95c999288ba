/** What administrators read and write of queue-acd-service, as docs/api.md has it. */
import type { AwayReason, FieldKind, Words } from './acd';

export interface SiteSettings {
  siteId: string;
  name: string;
  timeZone: string;
  awayReasons: AwayReason[];
  graceSeconds: number;
  offlineGraceSeconds: number;
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
  featuresOff: string[];
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
  version: number;
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
