import { useSyncExternalStore } from 'react';
import { chosenSpeaker, chooseSpeaker } from '../../../phone/device';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where calls sound; empty: at the usual loudspeaker. */
export function useSpeaker(): string {
  return useSyncExternalStore(subscribe, chosenSpeaker);
}

export function changeSpeaker(deviceId: string): void {
  chooseSpeaker(deviceId);
  listeners.forEach((listener) => listener());
}
