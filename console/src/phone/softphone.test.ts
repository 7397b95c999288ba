import { describe, expect, it } from 'vitest';
import { Clock } from '../wire/scripted';
import type { TabFrame } from '../wire/telephony';
import type { PeerConnection } from './leg';
import { Softphone, type Stopped } from './softphone';

class Track {
  enabled = true;
  stopped = false;
  readonly clones: Track[] = [];

  clone(): Track {
    const clone = new Track();
    this.clones.push(clone);
    return clone;
  }

  stop(): void {
    this.stopped = true;
  }
}

class Peer extends EventTarget {
  readonly offers: string[] = [];
  readonly tracks: Track[] = [];
  iceGatheringState: RTCIceGatheringState = 'new';
  iceConnectionState: RTCIceConnectionState = 'new';
  localDescription: { sdp: string } | null = null;
  closed = false;

  setRemoteDescription({ sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
    if (sdp === 'nonsense') return Promise.reject(new Error('not an offer'));
    this.offers.push(sdp);
    return Promise.resolve();
  }

  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'answer', sdp: `answer to ${this.offers.at(-1)}` });
  }

  setLocalDescription({ sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
    this.localDescription = { sdp };
    return Promise.resolve();
  }

  addTrack(track: Track) {
    this.tracks.push(track);
    return {
      replaceTrack: (next: Track) => {
        this.tracks.push(next);
        return Promise.resolve();
      },
    };
  }

  gathered(): void {
    this.iceGatheringState = 'complete';
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }

  close(): void {
    this.closed = true;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function tab() {
  const said: TabFrame[] = [];
  const peers: Peer[] = [];
  const microphones: Track[] = [];
  const stopped: Stopped[] = [];
  const clock = new Clock();
  let refusal: Error | null = null;
  let asking: Promise<void> = Promise.resolve();
  const phone = new Softphone('d-1', {
    connect: () => {
      const peer = new Peer();
      peers.push(peer);
      return peer as unknown as PeerConnection;
    },
    after: (millis, act) => clock.after(millis, act),
    microphone: async () => {
      await asking;
      if (refusal) throw refusal;
      const track = new Track();
      microphones.push(track);
      return { getAudioTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
    },
    send: (frame) => {
      said.push(frame);
      return true;
    },
  });
  phone.onStopped((each) => stopped.push(each));
  return {
    phone,
    said,
    peers,
    microphones,
    stopped,
    clock,
    refuse: (failure: Error | null) => (refusal = failure),
    ask: () => {
      let allow: () => void = () => undefined;
      asking = new Promise((resolve) => (allow = resolve));
      return () => allow();
    },
    registered: () => {
      phone.connected(true);
      phone.turn('on');
      phone.heard({ kind: 'registered', deviceId: 'd-1' });
    },
    ring: (callId: string, leg = 1) =>
      phone.heard({ kind: 'ring', callId, leg, sdp: `offer of ${callId}`, called: null, caller: null, forWhom: null, askedBy: null }),
  };
}

describe('a tab that telephones', () => {
  it('says that it is there, and again on each new socket', () => {
    const { phone, said, registered } = tab();
    registered();
    expect(phone.state().registration).toEqual({ state: 'ready' });
    phone.connected(false);
    phone.connected(true);
    expect(said.filter(({ kind }) => kind === 'here')).toHaveLength(2);
    expect(phone.state().registration).toEqual({ state: 'registering' });
  });

  it('says it again to a service that does not answer, until it does', async () => {
    const { phone, said, clock } = tab();
    phone.connected(true);
    phone.turn('on');
    await clock.pass(25_000);
    expect(said).toHaveLength(3);
    phone.heard({ kind: 'registered', deviceId: 'd-1' });
    await clock.pass(60_000);
    expect(said).toHaveLength(3);
  });

  it('says when it stops being one, and keeps the code of a refusal', () => {
    const { phone, said, registered } = tab();
    registered();
    phone.turn('off');
    expect(said.at(-1)).toEqual({ kind: 'gone' });
    phone.heard({ kind: 'registered', deviceId: 'd-1' });
    expect(phone.state().registration).toEqual({ state: 'off' });
    phone.turn('on');
    phone.heard({ kind: 'refused', code: 'no-licence' });
    expect(phone.state().registration).toEqual({ state: 'refused', code: 'no-licence' });
  });

  it('answers a ring with one description that has its addresses in it', async () => {
    const { phone, said, peers, microphones, ring, registered } = tab();
    registered();
    ring('c-1', 4);
    expect([...phone.state().ringing]).toEqual(['c-1']);
    expect(microphones).toHaveLength(0);
    const answering = phone.answer('c-1');
    await settled();
    expect(said.some(({ kind }) => kind === 'answer')).toBe(false);
    peers[0]!.gathered();
    expect(await answering).toBe(true);
    expect(said.at(-1)).toEqual({ kind: 'answer', callId: 'c-1', leg: 4, sdp: 'answer to offer of c-1' });
    expect(phone.state()).toMatchObject({ ringing: new Set(), talking: new Set(['c-1']), microphone: 'open' });
  });

  it('waits no longer than a second for addresses', async () => {
    const { phone, said, clock, ring, registered } = tab();
    registered();
    ring('c-1');
    const answering = phone.answer('c-1');
    await settled();
    await clock.pass(1_000);
    await answering;
    expect(said.at(-1)).toMatchObject({ kind: 'answer' });
  });

  it('lets a call ring on when the microphone is refused, and says why', async () => {
    const { phone, peers, ring, refuse, registered } = tab();
    registered();
    ring('c-1');
    refuse(new DOMException('', 'NotAllowedError'));
    expect(await phone.answer('c-1')).toBe(false);
    expect(peers).toHaveLength(0);
    expect(phone.state()).toMatchObject({ problem: 'permission-refused', ringing: new Set(['c-1']) });
  });

  it('takes no call that was answered elsewhere while the browser asked', async () => {
    const { phone, said, stopped, ring, ask, registered } = tab();
    registered();
    ring('c-1');
    const allow = ask();
    const answering = phone.answer('c-1');
    phone.heard({ kind: 'stop', callId: 'c-1', leg: 1, cause: 'answered-elsewhere', by: 'Tom' });
    allow();
    expect(await answering).toBe(false);
    expect(said.some(({ kind }) => kind === 'answer')).toBe(false);
    expect(stopped).toEqual([{ callId: 'c-1', cause: 'answered-elsewhere', by: 'Tom' }]);
  });

  it('carries what is connected to it, renews the way, and closes it at the end', async () => {
    const { phone, said, peers, microphones, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 2, sdp: 'first' });
    await settled();
    peers[0]!.gathered();
    await settled();
    phone.heard({ kind: 'renew', callId: 'c-1', leg: 2, sdp: 'second' });
    await settled();
    expect(peers).toHaveLength(1);
    expect(said.filter(({ kind }) => kind === 'answer').map((frame) => 'sdp' in frame && frame.sdp)).toEqual([
      'answer to first',
      'answer to second',
    ]);
    phone.heard({ kind: 'stop', callId: 'c-1', leg: 2, cause: 'hung-up', by: null });
    expect(peers[0]!.closed).toBe(true);
    expect(microphones[0]!.stopped).toBe(true);
    expect(phone.state()).toMatchObject({ microphone: 'closed', talking: new Set() });
  });

  it('is still heard from when it has no microphone', async () => {
    const { phone, said, peers, refuse, registered } = tab();
    registered();
    refuse(new DOMException('', 'NotFoundError'));
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 1, sdp: 'offer' });
    await settled();
    peers[0]!.gathered();
    await settled();
    expect(said.at(-1)).toMatchObject({ kind: 'answer', callId: 'c-1' });
    expect(peers[0]!.tracks).toEqual([]);
    expect(phone.state().problem).toBe('no-microphone');
  });

  it('tells about a call whose offer it does not understand', async () => {
    const { phone, stopped, peers, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 1, sdp: 'nonsense' });
    await settled();
    expect(stopped).toEqual([{ callId: 'c-1', cause: 'failed', by: null }]);
    expect(peers[0]!.closed).toBe(true);
  });

  it('speaks into the call in hand only', async () => {
    const { phone, peers, registered } = tab();
    registered();
    for (const callId of ['c-1', 'c-2']) phone.heard({ kind: 'connect', callId, leg: 1, sdp: callId });
    await settled();
    phone.hold(new Set(['c-1']));
    expect(peers.map(({ tracks }) => tracks[0]?.enabled)).toEqual([false, true]);
    phone.mute(true);
    expect(peers.map(({ tracks }) => tracks[0]?.enabled)).toEqual([false, false]);
    phone.mute(false);
    phone.hold(new Set());
    expect(peers.map(({ tracks }) => tracks[0]?.enabled)).toEqual([true, true]);
  });

  it('opens the microphone once for all calls, and closes one that no call came for', async () => {
    const { phone, microphones, clock } = tab();
    await Promise.all([phone.prepare(), phone.prepare()]);
    expect(microphones).toHaveLength(1);
    await clock.pass(30_000);
    expect(microphones[0]!.stopped).toBe(true);
  });

  it('goes on with another microphone in all its calls', async () => {
    const { phone, microphones, peers, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 1, sdp: 'offer' });
    await settled();
    await phone.changeMicrophone();
    expect(microphones.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(peers[0]!.tracks).toHaveLength(2);
    expect(peers[0]!.tracks[0]!.stopped).toBe(true);
  });

  it('loses its calls with the socket', async () => {
    const { phone, peers, ring, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 1, sdp: 'offer' });
    ring('c-2');
    await settled();
    phone.connected(false);
    expect(peers[0]!.closed).toBe(true);
    expect(phone.state()).toMatchObject({ ringing: new Set(), talking: new Set() });
  });

  it('ignores the end of a leg that it does not have', async () => {
    const { phone, stopped, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 3, sdp: 'offer' });
    await settled();
    phone.heard({ kind: 'stop', callId: 'c-1', leg: 2, cause: 'hung-up', by: null });
    expect(stopped).toEqual([]);
    expect([...phone.state().talking]).toEqual(['c-1']);
  });

  it('sends pressed keys for the leg of the call, at most 32 at once', async () => {
    const { phone, said, registered } = tab();
    registered();
    phone.heard({ kind: 'connect', callId: 'c-1', leg: 5, sdp: 'offer' });
    phone.press('c-1', '1'.repeat(40));
    phone.press('c-9', '2');
    expect(said.filter(({ kind }) => kind === 'keys')).toEqual([
      { kind: 'keys', callId: 'c-1', leg: 5, keys: '1'.repeat(32) },
    ]);
    await settled();
  });
});
