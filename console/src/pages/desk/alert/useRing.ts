import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useRinger } from '../OnDuty';
import { waitForPlace } from '../../../app/oneWindow';
import { useRingSettings } from './settings';

/** Whether this page may make sound. */
export function useSoundReady(): boolean {
  const ringer = useRinger();
  return useSyncExternalStore(ringer.onReady, ringer.ready);
}

/** Rings while `wanted`. Of several windows that may make sound, only one does. */
export function useRing(wanted: boolean): void {
  const ringer = useRinger();
  const { volume } = useRingSettings();
  const mine = useRingPlace(useSoundReady());
  const rings = wanted && mine;
  useEffect(() => {
    if (!rings) return;
    ringer.start(volume);
    return () => ringer.stop();
  }, [ringer, rings, volume]);
}

/** Any click or key press lets a page make sound; the first one is taken. */
export function useUnlockedByFirstPress(): void {
  const ringer = useRinger();
  useEffect(() => {
    const gesture = () => {
      if (!ringer.ready()) void ringer.unlock();
    };
    // A browser that knows this site well allows sound without being asked.
    gesture();
    addEventListener('pointerdown', gesture);
    addEventListener('keydown', gesture);
    return () => {
      removeEventListener('pointerdown', gesture);
      removeEventListener('keydown', gesture);
    };
  }, [ringer]);
}

function useRingPlace(ready: boolean): boolean {
  const [held, setHeld] = useState(false);
  const { id } = useWorker();
  useEffect(() => {
    if (!ready) return;
    const place = waitForPlace(`balie.ring.${id}`, setHeld);
    return () => place.leave();
  }, [ready, id]);
  return ready && held;
}
