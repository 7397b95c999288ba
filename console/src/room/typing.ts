const SHOWN_MILLIS = 5_000;
const SAID_EVERY_MILLIS = 3_000;

/** Who is writing: told while keys are pressed, shown until a while after the last was. */
export class Typing {
  private readonly until = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly string[] = [];
  private lastSaid = -Infinity;

  constructor(private readonly say: (to: string) => void) {}

  get who(): readonly string[] {
    return this.shown;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  heard(from: string): void {
    clearTimeout(this.until.get(from));
    this.until.set(
      from,
      setTimeout(() => this.stopped(from), SHOWN_MILLIS),
    );
    this.update();
  }

  /** A message came: its author is not typing it any more. */
  stopped(from: string): void {
    clearTimeout(this.until.get(from));
    if (this.until.delete(from)) this.update();
  }

  pressed(others: readonly string[], now = Date.now()): void {
    if (now - this.lastSaid < SAID_EVERY_MILLIS) return;
    this.lastSaid = now;
    others.forEach((other) => this.say(other));
  }

  sent(): void {
    this.lastSaid = -Infinity;
  }

  close(): void {
    this.until.forEach((timer) => clearTimeout(timer));
    this.until.clear();
  }

  private update(): void {
    this.shown = [...this.until.keys()];
    this.listeners.forEach((listener) => listener());
  }
}
