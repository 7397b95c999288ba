import type { IssuedToken } from '../wire/acd';
import type { Api } from '../wire/api';
import type { ActivityKind, Consent, IceConfiguration, MediaState, NewMessage } from '../wire/session';

/** What a participant can tell a session to do. */
export class SessionCommands {
  private readonly at: string;

  constructor(
    readonly sessionId: string,
    private readonly api: Api,
  ) {
    this.at = `/api/sessions/${encodeURIComponent(sessionId)}`;
  }

  /* Everyone */

  /** The message's own id doubles as its key: sent twice, it appears once. */
  say(message: NewMessage): Promise<void> {
    return this.api.post(`${this.at}/messages`, message, message.clientId);
  }

  leave(): Promise<void> {
    return this.api.post(`${this.at}/leave`);
  }

  media(state: MediaState): Promise<void> {
    return this.api.post(`${this.at}/media`, state);
  }

  ice(): Promise<IceConfiguration> {
    return this.api.get(`${this.at}/ice`);
  }

  /* Customers */

  answer(consentId: string, allow: boolean, everything: boolean): Promise<void> {
    return this.api.post(`${this.at}/consents/${encodeURIComponent(consentId)}/answer`, { allow, everything });
  }

  /** Takes a consent back; `null` takes all of them back and stops everything. */
  revoke(activity: ActivityKind | null): Promise<void> {
    return this.api.post(`${this.at}/consents/revoke`, { activity });
  }

  rate(stars: number, comment: string): Promise<void> {
    return this.api.post(`${this.at}/rating`, { stars, comment });
  }

  freshToken(): Promise<IssuedToken> {
    return this.api.post(`${this.at}/token`);
  }

  /* Agents */

  start(kind: ActivityKind): Promise<void> {
    return this.api.post(`${this.at}/activities/${kind}/start`);
  }

  stop(kind: ActivityKind): Promise<void> {
    return this.api.post(`${this.at}/activities/${kind}/stop`);
  }

  admit(participantId: string): Promise<void> {
    return this.api.post(`${this.at}/participants/${encodeURIComponent(participantId)}/admit`);
  }

  refuse(participantId: string): Promise<void> {
    return this.api.post(`${this.at}/participants/${encodeURIComponent(participantId)}/refuse`);
  }

  handOver(to: string, then: 'stay' | 'leave'): Promise<void> {
    return this.api.post(`${this.at}/control/hand-over`, { to, then });
  }

  takeControl(): Promise<void> {
    return this.api.post(`${this.at}/control/take`);
  }

  writeNotes(text: string, version: number): Promise<void> {
    return this.api.put(`${this.at}/notes`, { text, version });
  }

  invite(email: string, message: string): Promise<void> {
    return this.api.post(`${this.at}/invitations`, { email, message });
  }

  end(notes: { text: string; version: number } | null): Promise<void> {
    return this.api.post(`${this.at}/end`, { notes });
  }

  consents(): Promise<{ items: Consent[] }> {
    return this.api.get(`${this.at}/consents`);
  }
}
