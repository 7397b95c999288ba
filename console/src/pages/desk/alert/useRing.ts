import { useEffect, useState, useSyncExternalStore } from 'react';
import { waitForPlace } from '../../../app/oneWindow';
import { useWorker } from '../../../identity/SignedIn';
import type { Ringer } from './ringer';
import { useRingSettings } from './settings';

/** Whether this page may make sound. */
export function useSoundReady(ringer: Ringer): boolean {
  return useSyncExternalStore(ringer.onReady, ringer.ready);
}

/** Rings while `wanted`. Of several windows that may make sound, only one does; `what` names that place. */
export function useRing(ringer: Ringer, what: string, wanted: boolean): void {
  const { volume } = useRingSettings();
  const mine = useRingPlace(what, useSoundReady(ringer));
  const rings = wanted && mine;
  useUnlockedByFirstPress(ringer);
  useEffect(() => {
    if (!rings) return;
    ringer.start(volume);
    return () => ringer.stop();
  }, [ringer, rings, volume]);
}

/** Any click or key press lets a page make sound; the first one is taken. */
function useUnlockedByFirstPress(ringer: Ringer): void {
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

function useRingPlace(what: string, ready: boolean): boolean {
  const [held, setHeld] = useState(false);
  const { id } = useWorker();
  useEffect(() => {
    if (!ready) return;
    const place = waitForPlace(`balie.${what}.${id}`, setHeld);
    return () => place.leave();
  }, [what, ready, id]);
  return ready && held;
}
