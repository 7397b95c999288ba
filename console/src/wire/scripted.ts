/** A network, a clock and tokens that do as a test tells them. */
import { LiveConnection, type Surroundings, type Tokens, type Wire } from './live';

export interface Docs {
  me: { n: number };
  [item: `item/${string}`]: { n: number };
}

/** Time that moves when told to. */
export class Clock {
  now = 0;
  private readonly due: { at: number; act: () => void }[] = [];

  after(millis: number, act: () => void): () => void {
    const entry = { at: this.now + millis, act };
    this.due.push(entry);
    return () => {
      const at = this.due.indexOf(entry);
      if (at >= 0) this.due.splice(at, 1);
    };
  }

  async pass(millis: number): Promise<void> {
    const end = this.now + millis;
    for (;;) {
      await settled();
      this.due.sort((a, b) => a.at - b.at);
      const next = this.due[0];
      if (!next || next.at > end) break;
      this.due.shift();
      this.now = next.at;
      next.act();
    }
    this.now = end;
    await settled();
  }
}

export const settled = async () => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

export class Line implements Wire {
  readonly said: { t: string; rev?: number | null; epoch?: string; token?: string; to?: string }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  shut = false;

  constructor(readonly token: string) {}

  send(text: string): void {
    this.said.push(JSON.parse(text) as (typeof this.said)[number]);
  }

  close(): void {
    this.shut = true;
  }

  tell(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  drop(code = 1006): void {
    this.shut = true;
    this.onclose?.({ code });
  }
}

export function world() {
  const clock = new Clock();
  const lines: Line[] = [];
  let hint: () => void = () => undefined;
  let renewed: (token: string) => void = () => undefined;
  let tokens = 0;
  const surroundings: Surroundings = {
    dial: (_path, token) => {
      const line = new Line(token);
      lines.push(line);
      return line;
    },
    after: (millis, act) => clock.after(millis, act),
    random: () => 0,
    onHint: (listener) => {
      hint = listener;
      return () => undefined;
    },
  };
  const source: Tokens = {
    current: () => Promise.resolve(`token-${tokens}`),
    renew: () => Promise.resolve(`token-${++tokens}`),
    onRenewed: (listener) => {
      renewed = listener;
      return () => undefined;
    },
  };
  const live = new LiveConnection<Docs>('/ws/x', source, surroundings);
  return {
    live,
    clock,
    lines,
    line: () => {
      const line = lines.at(-1);
      if (!line) throw new Error('nothing was dialled yet');
      return line;
    },
    hint: () => hint(),
    renew: (token: string) => renewed(token),
  };
}

/** Chance that can be repeated: a linear congruential generator. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
