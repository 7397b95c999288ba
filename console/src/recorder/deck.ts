import { browser } from '../wire/browser';
import { after } from '../wire/timers';
import type { WriteWire, WriteWorld } from './line';
import { Mixer } from './mixer';
import type { Deck } from './recorder';
import { now, record } from './tape';

/** The recorders of this browser. Its timers go on in a hidden page. */
export const deck: Deck = { record, mix: (waits) => new Mixer(waits), now, after };

/** The sockets of this browser. Who may write is said in the first message, so that no token is in the handshake. */
export const writeWorld: WriteWorld = {
  dial(path) {
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}${path}`);
    const wire: WriteWire = {
      send: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(message);
      },
      close: () => socket.close(),
      get unsent() {
        return socket.bufferedAmount;
      },
      onopen: null,
      onmessage: null,
      onclose: null,
    };
    socket.onopen = () => wire.onopen?.();
    socket.onmessage = (event) => wire.onmessage?.(event);
    socket.onclose = (event) => wire.onclose?.(event);
    return wire;
  },
  after,
  now,
  random: () => Math.random(),
  onHint: (listener) => browser.onHint(listener),
};
