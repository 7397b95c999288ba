import { describe, expect, it } from 'vitest';
import { settled, world } from './scripted';

async function connected() {
  const it = world();
  it.live.open();
  await settled();
  it.line().onopen?.();
  it.line().tell({ t: 'snapshot', epoch: 'e1', rev: 10, docs: { me: { n: 1 }, 'item/a': { n: 1 } } });
  return it;
}

describe('a live connection', () => {
  it('greets, takes the snapshot and applies patches in order', async () => {
    const { live, line } = await connected();
    expect(line().said[0]).toEqual({ t: 'hello', rev: null });
    expect(live.status).toBe('live');
    line().tell({ t: 'patch', from: 10, rev: 11, docs: { 'item/b': { n: 2 } }, gone: ['item/a'] });
    expect(live.store.list('item/')).toEqual([{ n: 2 }]);
    expect(live.store.get('me')).toEqual({ n: 1 });
  });

  it('asks again with what it has when a patch does not fit, and ignores what it already has', async () => {
    const { live, line } = await connected();
    line().tell({ t: 'patch', from: 8, rev: 9, docs: { me: { n: 99 } }, gone: [] });
    expect(live.store.get('me')).toEqual({ n: 1 });
    expect(line().said).toHaveLength(1);
    line().tell({ t: 'patch', from: 12, rev: 13, docs: { me: { n: 3 } }, gone: [] });
    line().tell({ t: 'patch', from: 13, rev: 14, docs: { me: { n: 4 } }, gone: [] });
    expect(line().said.slice(1)).toEqual([{ t: 'hello', rev: 10, epoch: 'e1' }]);
    line().tell({ t: 'patch', from: 10, rev: 14, docs: { me: { n: 4 } }, gone: [] });
    expect(live.store.get('me')).toEqual({ n: 4 });
  });

  it('resumes after a loss from its last revision', async () => {
    const { live, line, clock } = await connected();
    line().drop();
    expect(live.status).toBe('reconnecting');
    expect(live.store.get('me')).toEqual({ n: 1 });
    await clock.pass(500);
    line().onopen?.();
    expect(line().said[0]).toEqual({ t: 'hello', rev: 10, epoch: 'e1' });
    line().tell({ t: 'patch', from: 10, rev: 10, docs: {}, gone: [] });
    expect(live.status).toBe('live');
  });

  it('waits longer after every failure and starts over after a success', async () => {
    const { lines, line, clock } = await connected();
    line().drop();
    for (const wait of [500, 1000, 2000, 4000, 8000, 15000, 15000]) {
      const before = lines.length;
      await clock.pass(wait - 1);
      expect(lines).toHaveLength(before);
      await clock.pass(1);
      expect(lines).toHaveLength(before + 1);
      line().drop();
    }
  });

  it('pings every 20 s and takes 45 s of silence for a loss', async () => {
    const { live, line, clock } = await connected();
    const first = line();
    await clock.pass(40_000);
    expect(first.said.filter(({ t }) => t === 'ping')).toHaveLength(2);
    await clock.pass(4_999);
    expect(live.status).toBe('live');
    await clock.pass(1);
    expect(live.status).toBe('reconnecting');
    expect(first.shut).toBe(true);
  });

  it('gives up on a server that accepts and says nothing', async () => {
    const it = world();
    it.live.open();
    await settled();
    it.line().onopen?.();
    await it.clock.pass(10_000);
    expect(it.line().shut).toBe(true);
    await it.clock.pass(500);
    expect(it.lines).toHaveLength(2);
  });

  it('tries at once when the network comes back', async () => {
    const it = await connected();
    it.line().drop();
    it.hint();
    await settled();
    expect(it.lines).toHaveLength(2);
    await it.clock.pass(5_000);
    expect(it.lines).toHaveLength(2);
  });

  it('notices after a sleep that the socket is dead', async () => {
    const it = await connected();
    it.hint();
    expect(it.line().said.at(-1)).toEqual({ t: 'ping' });
    await it.clock.pass(10_000);
    expect(it.live.status).toBe('reconnecting');
  });

  it('passes a renewed token on over the open socket', async () => {
    const it = await connected();
    it.renew('fresh');
    expect(it.line().said.at(-1)).toEqual({ t: 'token', token: 'fresh' });
  });

  it('renews its token when the server refuses the old one', async () => {
    const it = await connected();
    it.line().drop(1008);
    await it.clock.pass(500);
    expect(it.line().token).toBe('token-1');
  });

  it('comes back at once to a server that drains', async () => {
    const it = await connected();
    it.line().drop(1013);
    await it.clock.pass(0);
    expect(it.lines).toHaveLength(2);
  });

  it('stops when there is no such thing, and when closed', async () => {
    const it = await connected();
    it.line().drop(4404);
    await it.clock.pass(60_000);
    expect(it.live.status).toBe('gone');
    expect(it.lines).toHaveLength(1);

    const other = await connected();
    other.live.close();
    await other.clock.pass(60_000);
    expect(other.live.status).toBe('closed');
    expect(other.lines).toHaveLength(1);
  });

  it('passes frames on both ways only while it is live', async () => {
    const it = await connected();
    const heard: unknown[] = [];
    it.live.onFrame((from, body) => heard.push([from, body]));
    it.line().tell({ t: 'frame', from: 'p2', body: { kind: 'typing' } });
    expect(heard).toEqual([['p2', { kind: 'typing' }]]);
    expect(it.live.sendFrame('p2', { kind: 'typing' })).toBe(true);
    it.line().drop();
    expect(it.live.sendFrame('p2', { kind: 'typing' })).toBe(false);
  });
});
