import { useSyncExternalStore } from 'react';

/** How this browser rings, and whether its agent has been through the sound check. */
export interface RingSettings {
  /** 0 to 1. */
  volume: number;
  checked: boolean;
}

const STORED = 'balie.ring';
const atFirst: RingSettings = { volume: 0.5, checked: false };
const listeners = new Set<() => void>();
let settings: RingSettings | undefined;

function read(): RingSettings {
  try {
    return { ...atFirst, ...(JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<RingSettings>) };
  } catch {
    return atFirst;
  }
}

const now = () => (settings ??= read());

export function changeRing(change: Partial<RingSettings>): void {
  settings = { ...now(), ...change };
  try {
    localStorage.setItem(STORED, JSON.stringify(settings));
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRingSettings(): RingSettings {
  return useSyncExternalStore(subscribe, now);
}
