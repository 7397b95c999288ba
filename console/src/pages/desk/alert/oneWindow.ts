/**
 * Something only one window of this browser does at a time, such as ringing or being in a session. The browser's own locks
 * decide, so a crashed or closed window frees its place at once.
 */
export interface Place {
  leave(): void;
}

/** Waits in line for the place; `onHeld` tells when this window has it and when it lost it to a window that took it over. */
export function waitForPlace(name: string, onHeld: (held: boolean) => void): Place {
  return hold(name, {}, onHeld);
}

/** Takes the place at once, from whichever window has it. */
export function takePlace(name: string, onHeld: (held: boolean) => void): Place {
  return hold(name, { steal: true }, onHeld);
}

export async function placeIsTaken(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

function hold(name: string, how: LockOptions, onHeld: (held: boolean) => void): Place {
  const waiting = new AbortController();
  let release = () => {};
  const left = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (!('locks' in navigator)) {
    // Browsers without locks have one window as far as we can tell.
    onHeld(true);
    return { leave: release };
  }
  const options: LockOptions = how.steal === true ? how : { signal: waiting.signal };
  navigator.locks
    .request(name, options, () => {
      if (waiting.signal.aborted) return undefined;
      onHeld(true);
      return left;
    })
    // Either this window left the line or another one took the place: both mean that it does not have it.
    .catch(() => {
      if (!waiting.signal.aborted) onHeld(false);
    });
  return {
    leave() {
      waiting.abort();
      release();
    },
  };
}
