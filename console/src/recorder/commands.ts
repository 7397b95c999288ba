import type { Api } from '../wire/api';
import type { RecordingTicket } from '../wire/recordings';

/** What the primary agent can tell recording-service to do with a session. */
export class RecorderCommands {
  private readonly at: string;

  constructor(
    sessionId: string,
    private readonly api: Api,
  ) {
    this.at = `/api/recordings/sessions/${encodeURIComponent(sessionId)}`;
  }

  /** Begins a recording, or goes on with the session's. */
  begin(): Promise<RecordingTicket> {
    return this.api.post(this.at);
  }

  ticket(): Promise<RecordingTicket> {
    return this.api.post(`${this.at}/ticket`);
  }

  pause(): Promise<void> {
    return this.api.post(`${this.at}/pause`);
  }

  resume(): Promise<void> {
    return this.api.post(`${this.at}/resume`);
  }

  stop(): Promise<void> {
    return this.api.post(`${this.at}/stop`);
  }

  /** Says what a recording on this computer is, of which nothing goes to the server. */
  local(state: 'running' | 'paused' | 'ended'): Promise<void> {
    return this.api.put(`${this.at}/local`, { state });
  }
}
