/** The documents, bodies and frames of session-service, as docs/api.md has them. */
import type { Customer, Instant } from './acd';

export type Role = 'primary' | 'assistant' | 'customer';
export type ActivityKind = 'voice' | 'video' | 'view-screen' | 'show-screen' | 'recording';
export type Camera = 'off' | 'on' | 'hidden';

export interface SessionMe {
  participantId: string;
  role: Role;
  state: 'lobby' | 'in';
}

export interface Session {
  sessionId: string;
  number: string;
  joinUrl: string;
  siteId: string;
  topic: string;
  origin: string;
  state: 'running' | 'ended';
  startedAt: Instant;
  endedAt: Instant | null;
  endCause: string | null;
  primaryId: string | null;
  primaryAwayUntil: Instant | null;
  customerName: string;
  queueName: string | null;
  approval: boolean;
  allowsEverything: boolean;
  controlOfferedTo: string[];
  rated: boolean;
  trackingCodes: string[];
  /** What the queue has switched off. */
  featuresOff: string[];
}

export interface Participant {
  id: string;
  userId: string;
  name: string;
  role: Role;
  state: 'lobby' | 'in' | 'away' | 'left';
  voice: { in: boolean; muted: boolean };
  camera: Camera;
  screen: 'off' | 'on';
}

export interface Activity {
  kind: ActivityKind;
  state: 'off' | 'asked' | 'on';
  by: string | null;
  since: Instant | null;
  problem: string | null;
}

export interface Consent {
  id: string;
  activity: ActivityKind;
  state: 'asked' | 'allowed' | 'refused' | 'revoked' | 'expired';
  askedBy: string;
  askedAt: Instant;
  answeredAt: Instant | null;
  expiresAt: Instant;
}

export interface ChatLine {
  number: number;
  kind: 'text' | 'system';
  participantId: string;
  name: string;
  to: string | null;
  text: string;
  code: string | null;
  at: Instant;
  clientId: string;
}

export interface Notes {
  text: string;
  version: number;
  updatedAt: Instant;
  by: string;
}

/** Somebody else is being looked for. */
export interface SessionTransfer {
  byName: string;
  /** A queue, or the names of agents. */
  to: string;
  since: Instant;
}

export interface SessionDocuments {
  me: SessionMe;
  session: Session;
  notes: Notes;
  customer: Customer;
  transfer: SessionTransfer;
  [participant: `participant/${string}`]: Participant;
  [activity: `activity/${string}`]: Activity;
  [consent: `consent/${string}`]: Consent;
  [chat: `chat/${string}`]: ChatLine;
}

/* Getting in */

export interface NewSession {
  topic: string;
  trackingCodes: string[];
  approval: boolean;
}

export interface StartedSession {
  sessionId: string;
  number: string;
  joinUrl: string;
}

export interface RunningSession {
  sessionId: string;
  number: string;
  topic: string;
  customerName: string;
  primaryName: string;
  startedAt: Instant;
  participants: number;
}

export interface JoinedSession {
  sessionId: string;
  token: string;
  expiresAt: Instant;
}

/* Commands */

export interface NewMessage {
  text: string;
  to: string | null;
  clientId: string;
}

export interface MediaState {
  voice?: 'in' | 'out';
  muted?: boolean;
  camera?: Camera;
  screen?: 'off' | 'on';
  problem?: string | null;
}

export interface IceConfiguration {
  iceServers: RTCIceServer[];
  expiresAt: Instant;
}

/* Frames */

export type StreamKind = 'camera' | 'voice' | 'screen';

/** What the sender sends, by the `mid` of the transceiver that carries it. */
export type Tracks = Readonly<Record<string, StreamKind>>;

/** `run` tells one life of a page from the next; `offer` names the offer that a description makes or answers. */
export type Frame =
  | { kind: 'description'; run: string; offer: string; description: RTCSessionDescriptionInit; tracks: Tracks }
  | { kind: 'candidate'; run: string; candidate: RTCIceCandidateInit | null }
  | { kind: 'tracks'; run: string; tracks: Tracks }
  | { kind: 'typing' };
