import type { ChatLine, NewMessage } from '../../wire/session';

export interface Outgoing extends NewMessage {
  state: 'sending' | 'failed';
}

/** Own messages that the session does not show yet; sent again under the same id, a message appears once. */
export class Outbox {
  private waiting: readonly Outgoing[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly send: (message: NewMessage) => Promise<void>) {}

  get messages(): readonly Outgoing[] {
    return this.waiting;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  post(text: string, to: string | null, clientId: string = crypto.randomUUID()): void {
    this.update([...this.waiting, { text, to, clientId, state: 'sending' }]);
    this.attempt({ text, to, clientId });
  }

  retry(clientId: string): void {
    const message = this.waiting.find((one) => one.clientId === clientId);
    if (!message) return;
    this.mark(clientId, 'sending');
    this.attempt({ text: message.text, to: message.to, clientId });
  }

  /** Lines that arrived: ours among them are out of the box. */
  arrived(lines: readonly ChatLine[]): void {
    if (this.waiting.length === 0) return;
    const known = new Set(lines.map(({ clientId }) => clientId));
    const left = this.waiting.filter(({ clientId }) => !known.has(clientId));
    if (left.length < this.waiting.length) this.update(left);
  }

  private attempt(message: NewMessage): void {
    this.send(message).catch(() => this.mark(message.clientId, 'failed'));
  }

  private mark(clientId: string, state: Outgoing['state']): void {
    this.update(this.waiting.map((message) => (message.clientId === clientId ? { ...message, state } : message)));
  }

  private update(waiting: readonly Outgoing[]): void {
    this.waiting = waiting;
    this.listeners.forEach((listener) => listener());
  }
}
