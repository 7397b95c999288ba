/**
 * Something that only one window of this browser does at a time, such as ringing or being in a session. The browser's own
 * locks decide, so a crashed or closed window frees its place at once.
 */
export interface Place {
  leave(): void;
}

/** Waits in line for the place; `onHeld` tells when this window has it and when it lost it to one that took it. */
export function waitForPlace(name: string, onHeld: (held: boolean) => void): Place {
  return hold(name, false, onHeld);
}

/** Takes the place at once, from whichever window has it. */
export function takePlace(name: string, onHeld: (held: boolean) => void): Place {
  return hold(name, true, onHeld);
}

export async function placeIsTaken(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

function hold(name: string, steal: boolean, onHeld: (held: boolean) => void): Place {
  let release: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (release = resolve));
  if (!('locks' in navigator)) {
    // Browsers without locks have one window as far as we can tell.
    onHeld(true);
    return { leave: release };
  }
  const waiting = new AbortController();
  const options: LockOptions = steal ? { steal } : { signal: waiting.signal };
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
