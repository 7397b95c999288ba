import { describe, expect, it } from 'vitest';
import type { Frame } from '../../wire/session';
import { Clock, seeded } from '../../wire/scripted';
import { Mesh } from './mesh';
import { ModelledConnection, ModelledStream } from './modelled';

type Spoken = Exclude<Frame, { kind: 'typing' }>;

/** Participants of one session, and a server between them that passes frames on in order. */
class Session {
  readonly clock = new Clock();
  readonly meshes = new Map<string, Mesh>();
  readonly connections = new Map<string, ModelledConnection[]>();
  /** Whether a frame gets through. */
  passes: (from: string, to: string) => boolean = () => true;
  private readonly travelling: { from: string; to: string; frame: string }[] = [];

  join(id: string): Mesh {
    const made: ModelledConnection[] = [];
    this.connections.set(id, made);
    const mesh = new Mesh(id, {
      connect: () => {
        const model = new ModelledConnection();
        made.push(model);
        return ModelledConnection.as(model);
      },
      send: (to, frame) => {
        if (this.passes(id, to)) this.travelling.push({ from: id, to, frame: JSON.stringify(frame) });
        return true;
      },
      gather: (tracks) => ({ getTracks: () => tracks }) as MediaStream,
      after: (millis, act) => this.clock.after(millis, act),
    });
    this.meshes.set(id, mesh);
    for (const other of this.meshes.keys()) {
      mesh.meet(other);
      this.meshes.get(other)?.meet(id);
    }
    return mesh;
  }

  onTheWay(to: string): Spoken[] {
    return this.travelling.filter((letter) => letter.to === to).map(({ frame }) => JSON.parse(frame) as Spoken);
  }

  /** Only the next few frames arrive. */
  async deliver(count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      const next = this.travelling.shift();
      if (next) this.meshes.get(next.to)?.heard(next.from, JSON.parse(next.frame) as Spoken);
      await this.clock.pass(0);
    }
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 5; ) {
      await this.clock.pass(0);
      const next = this.travelling.shift();
      if (next) this.meshes.get(next.to)?.heard(next.from, JSON.parse(next.frame) as Spoken);
      quiet = next ? 0 : quiet + 1;
    }
  }

  async pass(millis: number): Promise<void> {
    for (let left = millis; left > 0; left -= 1000) {
      await this.clock.pass(Math.min(1000, left));
      await this.settle();
    }
  }

  shown(id: string): string[] {
    const remote = this.meshes.get(id)?.remote ?? [];
    return remote
      .map(({ participantId, kind, stream }) => [participantId, kind, ...stream.getTracks().map(({ id }) => id)].join(' '))
      .sort();
  }

  last(id: string): ModelledConnection {
    const model = this.connections.get(id)?.at(-1);
    if (!model) throw new Error(`${id} has no connection`);
    return model;
  }
}

const stream = (id: string) => new ModelledStream(id) as unknown as MediaStream;

describe('a mesh of connections', () => {
  it('connects a pair only when there is something to send', async () => {
    const session = new Session();
    session.join('p1');
    const customer = session.join('p2');
    await session.settle();
    expect(session.connections.get('p1')).toHaveLength(0);
    customer.publish('screen', stream('s1'));
    await session.settle();
    expect(session.shown('p1')).toEqual(['p2 screen s1']);
    customer.unpublish('screen');
    await session.settle();
    expect(session.shown('p1')).toEqual([]);
  });

  it('takes the same way again for a camera that is switched off and on', async () => {
    const session = new Session();
    const agent = session.join('p1');
    const customer = session.join('p2');
    for (let round = 0; round < 20; round++) {
      agent.publish('camera', stream(`a${round}`));
      customer.publish('camera', stream(`b${round}`));
      await session.settle();
      expect(session.shown('p1')).toEqual([`p2 camera b${round}`]);
      expect(session.shown('p2')).toEqual([`p1 camera a${round}`]);
      agent.unpublish('camera');
      customer.unpublish('camera');
      await session.settle();
    }
    expect(session.last('p1').getTransceivers()).toHaveLength(1);
    expect(session.last('p2').getTransceivers()).toHaveLength(1);
  });

  it('survives that both sides begin at the same moment', async () => {
    const session = new Session();
    const agent = session.join('p1');
    const customer = session.join('p2');
    agent.publish('voice', stream('a'));
    customer.publish('voice', stream('b'));
    await session.settle();
    expect(session.shown('p1')).toEqual(['p2 voice b']);
    expect(session.shown('p2')).toEqual(['p1 voice a']);
    for (const id of ['p1', 'p2']) {
      expect(session.last(id).signalingState).toBe('stable');
      expect(session.last(id).connectionState).toBe('connected');
    }
  });

  it('looks again for the first path when none was found after the agreement', async () => {
    const session = new Session();
    const agent = session.join('p1');
    const customer = session.join('p2');
    agent.publish('voice', stream('a'));
    await session.clock.pass(0);
    session.last('p1').isPathless = true;
    await session.settle();
    expect(agent.state('p2')).toBe('connecting');
    session.last('p1').isPathless = false;
    await session.pass(8_000);
    expect(agent.state('p2')).toBe('connected');
    expect(customer.state('p1')).toBe('connected');
  });

  it('shows late comers what is already there', async () => {
    const session = new Session();
    session.join('p1').publish('voice', stream('a'));
    session.join('p2').publish('camera', stream('b'));
    await session.settle();
    session.join('p3');
    await session.settle();
    expect(session.shown('p3')).toEqual(['p1 voice a', 'p2 camera b']);
  });

  it('begins anew with a page that was reloaded, and ignores what its former life still sends', async () => {
    const session = new Session();
    const agent = session.join('p1');
    const before = session.join('p2');
    agent.publish('camera', stream('a'));
    before.publish('screen', stream('b'));
    await session.settle();
    const after = session.join('p2');
    await session.settle();
    expect(session.shown('p2')).toEqual(['p1 camera a']);
    expect(session.shown('p1')).toEqual([]);
    const connections = session.connections.get('p1')?.length;
    agent.heard('p2', { kind: 'tracks', run: before.run, tracks: { 0: 'screen' } });
    after.publish('screen', stream('c'));
    await session.settle();
    expect(session.shown('p1')).toEqual(['p2 screen c']);
    expect(session.connections.get('p1')).toHaveLength(connections ?? 0);
  });

  it('sends an offer again that nobody answered', async () => {
    const session = new Session();
    const agent = session.join('p1');
    session.join('p2');
    await session.settle();
    session.passes = () => false;
    agent.publish('screen', stream('s'));
    await session.settle();
    session.passes = () => true;
    await session.pass(3_000);
    expect(session.shown('p2')).toEqual([]);
    await session.pass(1_000);
    expect(session.shown('p2')).toEqual(['p1 screen s']);
  });

  it('says again at once what was lost when its socket is back', async () => {
    const session = new Session();
    const agent = session.join('p1');
    session.join('p2');
    await session.settle();
    session.passes = () => false;
    agent.publish('screen', stream('s'));
    await session.settle();
    session.passes = () => true;
    agent.recover();
    await session.settle();
    expect(session.shown('p2')).toEqual(['p1 screen s']);
  });

  it('answers a repeated offer as it did the first time, so that both sides agree on the same', async () => {
    const session = new Session();
    const agent = session.join('p1');
    const customer = session.join('p2');
    await session.settle();
    agent.publish('voice', stream('a'));
    await session.clock.pass(0);
    const offer = session.onTheWay('p2').find(({ kind }) => kind === 'description');
    await session.deliver(3);
    // The offer comes again, as it does after a lost socket, just when there is more to say.
    customer.publish('voice', stream('b'));
    if (offer) customer.heard('p1', offer);
    await session.settle();
    expect(session.shown('p1')).toEqual(['p2 voice b']);
    expect(session.shown('p2')).toEqual(['p1 voice a']);
  });

  it('takes only the answer to the offer that is open', async () => {
    const session = new Session();
    const agent = session.join('p1');
    agent.meet('p2');
    agent.publish('screen', stream('s'));
    await session.settle();
    const answer = { type: 'answer' as const, sdp: '[]' };
    agent.heard('p2', { kind: 'description', run: 'r', offer: `${agent.run}-0`, description: answer, tracks: {} });
    await session.settle();
    expect(session.last('p1').signalingState).toBe('have-local-offer');
    agent.heard('p2', { kind: 'description', run: 'r', offer: `${agent.run}-1`, description: answer, tracks: {} });
    await session.settle();
    expect(session.last('p1').signalingState).toBe('stable');
  });

  it('forgets who has left', async () => {
    const session = new Session();
    const agent = session.join('p1');
    session.join('p2').publish('camera', stream('b'));
    await session.settle();
    agent.leave('p2');
    expect(session.shown('p1')).toEqual([]);
    expect(session.last('p1').closed).toBe(true);
  });

  it('looks for a new path when one is lost, and says so when there is none', async () => {
    const session = new Session();
    const agent = session.join('p1');
    session.join('p2').publish('camera', stream('b'));
    await session.settle();
    const model = session.last('p1');
    model.become('connected');
    expect(agent.state('p2')).toBe('connected');
    model.become('disconnected');
    await session.pass(2_000);
    expect(model.restarts).toBe(0);
    await session.pass(1_000);
    expect(model.restarts).toBe(1);
    model.become('failed');
    await session.pass(26_000);
    expect(agent.noRoute).toBe(true);
    expect(model.restarts).toBeGreaterThan(3);
    model.become('connected');
    expect(agent.noRoute).toBe(false);
  });

  it('looks for new paths at once when the network changes', async () => {
    const session = new Session();
    const agent = session.join('p1');
    session.join('p2').publish('camera', stream('b'));
    await session.settle();
    agent.networkChanged();
    expect(session.last('p1').restarts).toBe(1);
  });
});

describe('over a socket that loses frames', () => {
  it.each(Array.from({ length: 80 }, (_, seed) => seed))('everyone sees what everyone sends in the end (seed %i)', async (seed) => {
    const random = seeded(seed);
    const session = new Session();
    const ids = ['p1', 'p2', 'p3'];
    const kinds = ['camera', 'voice', 'screen'] as const;
    const sent = new Map<string, Map<string, string>>();
    for (const id of ids) {
      session.join(id);
      sent.set(id, new Map());
    }
    session.passes = () => random() > 0.3;
    for (let step = 0; step < 40; step++) {
      const id = ids[Math.floor(random() * 3)] ?? 'p1';
      const kind = kinds[Math.floor(random() * 3)] ?? 'voice';
      const mine = sent.get(id);
      const dice = random();
      if (dice < 0.5) {
        session.meshes.get(id)?.publish(kind, stream(`${id}-${kind}-${step}`));
        mine?.set(kind, `${id}-${kind}-${step}`);
      } else if (dice < 0.7) {
        session.meshes.get(id)?.unpublish(kind);
        mine?.delete(kind);
      } else if (dice < 0.75) {
        session.meshes.get(id)?.close();
        session.join(id);
        mine?.clear();
      } else if (dice < 0.9) {
        await session.pass(Math.floor(random() * 6_000));
      }
      if (random() < 0.5) await session.settle();
    }
    session.passes = () => true;
    for (const mesh of session.meshes.values()) mesh.recover();
    await session.pass(20_000);
    for (const id of ids) {
      const expected = ids
        .filter((other) => other !== id)
        .flatMap((other) => [...(sent.get(other) ?? [])].map(([kind, name]) => `${other} ${kind} ${name}`))
        .sort();
      expect(session.shown(id)).toEqual(expected);
    }
    for (const made of session.connections.values()) {
      for (const model of made) if (!model.closed) expect(model.signalingState).toBe('stable');
    }
  });
});
