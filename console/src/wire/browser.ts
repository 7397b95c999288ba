import type { Surroundings, Wire } from './live';
import { after } from './timers';

const CARRIER = 'bearer-token-carrier';

/** The browser as a live connection sees it. The token travels in the sub-protocol header, never in the address. */
export const browser: Surroundings = {
  dial(path, token) {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const authorization = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
    const socket = new WebSocket(`${scheme}//${location.host}${path}`, [CARRIER, authorization]);
    const wire: Wire = {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: (code) => socket.close(code),
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

  random: () => Math.random(),

  onHint(listener) {
    const seen = () => {
      if (document.visibilityState === 'visible') listener();
    };
    addEventListener('online', listener);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', seen);
    };
  },
};
