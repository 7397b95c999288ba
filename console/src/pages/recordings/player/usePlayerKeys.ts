import { useEffect, useEffectEvent } from 'react';
import type { Playback } from './playback';

const SHORT_MILLIS = 5_000;
const LONG_MILLIS = 10_000;

/** As players have them: space and k, arrows, j and l, m, f. Not while typing, nor on a control that wants the key itself. */
export function usePlayerKeys(playback: Playback, fullScreen: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || wants(event.target, event.key)) return;
    const act = actions(playback, fullScreen)[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function actions(playback: Playback, fullScreen: () => void): Record<string, () => void> {
  const { isPlaying, at, volume } = playback.state;
  const toggle = () => (isPlaying ? playback.pause() : playback.play());
  return {
    ' ': toggle,
    k: toggle,
    arrowleft: () => playback.seek(at - SHORT_MILLIS),
    arrowright: () => playback.seek(at + SHORT_MILLIS),
    j: () => playback.seek(at - LONG_MILLIS),
    l: () => playback.seek(at + LONG_MILLIS),
    m: () => playback.loudness(volume === 0 ? 1 : 0),
    f: fullScreen,
  };
}

function wants(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="slider"]')) return true;
  if (target instanceof HTMLInputElement && target.type === 'range') return key.startsWith('Arrow');
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return key === ' ' && /^(BUTTON|A)$/.test(target.tagName);
}
