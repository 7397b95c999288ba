/** What administrators read and write of telephony-service, as docs/api.md has it. A write needs the `version` that was read. */
import type { PhoneKind } from './phoneSettings';

/** @property location where an ambulance has to go */
export interface Phone {
  personId: string;
  name: string;
  kind: PhoneKind;
  licensed: boolean;
  number: string;
  location: string;
  version: number;
}

/** @property greetingId null: only a beep */
export interface SharedLine {
  lineId: string;
  ownerId: string;
  number: string;
  greetingId: string | null;
  version: number;
}

/** Where a number leads: to one of the three. */
export interface NumberRoute {
  number: string;
  lineId: string | null;
  personId: string | null;
  queueId: string | null;
  version: number;
}

/** @property reachable whether it can be rung now */
export interface Device {
  deviceId: string;
  personId: string;
  name: string;
  realm: string;
  reachable: boolean;
}

/** What to type into a telephone. @property secret not to be had again */
export interface Provisioned {
  deviceId: string;
  personId: string;
  name: string;
  secret: string;
  realm: string;
  registrar: string;
}

/** @property secret only ever goes in; null leaves the one that is there */
export interface Trunk {
  trunkId: string;
  name: string;
  kind: 'static' | 'register';
  host: string;
  port: number;
  transport: 'udp' | 'tcp' | 'tls';
  user: string | null;
  secret: string | null;
  hasSecret: boolean;
  addresses: string[];
  version: number;
}

export const monitoringModes = ['listen', 'whisper', 'barge', 'take-over'] as const;

export type MonitoringMode = (typeof monitoringModes)[number];

export interface TelephonyPolicy {
  delegation: boolean;
  settingsLocked: boolean;
  monitoring: MonitoringMode[];
  announced: boolean;
  emergencyNumbers: string[];
  messageLimitSeconds: number;
  /** 0: as it was at first. */
  version: number;
}

export const queueLanguages = ['en', 'nl'] as const;

export type QueueLanguage = (typeof queueLanguages)[number];

/** What a queue says to its callers. */
export interface QueueWords {
  queueId: string;
  language: QueueLanguage;
  /** Of the site's own greeting; null: the one that came with the product. */
  greetingSeconds: number | null;
  version: number;
}
