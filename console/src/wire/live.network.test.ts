import { describe, expect, it } from 'vitest';
import { seeded, world, type Line } from './scripted';

/** A server that numbers its changes and can bridge the last 20 of them. */
class Server {
  rev = 0;
  docs: Record<string, { n: number }> = {};
  private readonly log: { rev: number; key: string; gone: boolean }[] = [];

  constructor(private epoch = 'e1') {}

  change(key: string, n: number | null): { from: number; rev: number; docs: object; gone: string[] } {
    const from = this.rev++;
    this.log.push({ rev: this.rev, key, gone: n === null });
    if (n === null) {
      this.docs = Object.fromEntries(Object.entries(this.docs).filter(([other]) => other !== key));
      return { from, rev: this.rev, docs: {}, gone: [key] };
    }
    this.docs = { ...this.docs, [key]: { n } };
    return { from, rev: this.rev, docs: { [key]: { n } }, gone: [] };
  }

  restart(): void {
    this.epoch += 'x';
    this.rev = 1;
    this.log.length = 0;
  }

  answer(hello: { rev?: number | null; epoch?: string }): object {
    const { rev } = hello;
    if (typeof rev !== 'number' || hello.epoch !== this.epoch || this.rev - rev > 20) {
      return { t: 'snapshot', epoch: this.epoch, rev: this.rev, docs: this.docs };
    }
    const keys = [...new Set(this.log.filter((change) => change.rev > rev).map(({ key }) => key))];
    const docs = Object.fromEntries(keys.filter((key) => key in this.docs).map((key) => [key, this.docs[key]]));
    return { t: 'patch', from: rev, rev: this.rev, docs, gone: keys.filter((key) => !(key in this.docs)) };
  }
}

describe('over a bad network', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('nothing is missed and nothing doubles (seed %i)', async (seed) => {
    const random = seeded(seed);
    const it = world();
    const server = new Server();
    const delivered = new Map<string, number[]>();
    it.live.store.onKey('item/1', () => {
      const doc = it.live.store.get('item/1');
      if (doc) delivered.set('item/1', [...(delivered.get('item/1') ?? []), doc.n]);
    });
    it.live.open();
    let answered = new WeakMap<Line, number>();
    const serve = () => {
      const line = it.lines.at(-1);
      if (!line || line.shut) return;
      const seen = answered.get(line) ?? 0;
      for (const message of line.said.slice(seen)) if (message.t === 'hello') line.tell(server.answer(message));
      answered.set(line, line.said.length);
    };
    for (let step = 0; step < 300; step++) {
      const dice = random();
      const line = it.lines.at(-1);
      if (dice < 0.6) {
        const patch = server.change(`item/${Math.floor(random() * 5)}`, random() < 0.2 ? null : step);
        if (line && !line.shut && (answered.get(line) ?? 0) > 0 && random() < 0.9) line.tell({ t: 'patch', ...patch });
      } else if (dice < 0.7) {
        line?.drop(random() < 0.5 ? 1006 : 1013);
      } else if (dice < 0.73) {
        server.restart();
        line?.drop();
        answered = new WeakMap();
      } else {
        await it.clock.pass(Math.floor(random() * 2000));
        const latest = it.lines.at(-1);
        if (latest && !latest.shut && latest.said.length === 0) latest.onopen?.();
      }
      serve();
    }
    for (let round = 0; round < 20; round++) {
      await it.clock.pass(8_000);
      const latest = it.lines.at(-1);
      if (latest && !latest.shut && latest.said.length === 0) latest.onopen?.();
      serve();
    }
    const last = server.change('me', 1);
    it.line().tell({ t: 'patch', ...last });
    serve();
    const shown = Object.fromEntries(
      [0, 1, 2, 3, 4].flatMap((i) => {
        const doc = it.live.store.get(`item/${i}`);
        return doc ? [[`item/${i}`, doc]] : [];
      }),
    );
    expect({ ...shown, me: it.live.store.get('me') }).toEqual(server.docs);
    const values = delivered.get('item/1') ?? [];
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  });
});
