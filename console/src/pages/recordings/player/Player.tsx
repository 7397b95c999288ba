import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Failed } from '../../../app/states';
import { Problem } from '../../../wire/api';
import { isPicture, largest, playingAt, type Laid } from '../model/layout';
import { Controls } from './Controls';
import { Part, type Place } from './Part';
import type { Playback, PlaybackState } from './playback';
import styles from './Player.module.css';
import { usePlayerText } from './PlayerText';

export function usePlayback(playback: Playback): PlaybackState {
  return useSyncExternalStore(
    (changed) => playback.onChange(changed),
    () => playback.state,
  );
}

const corners = ['bottom-right', 'bottom-left', 'top-left', 'top-right'] as const;

interface Props {
  playback: Playback;
  tracks: readonly Laid[];
  /** Moments worth a mark on the line, in milliseconds. */
  marks: readonly number[];
}

/** All tracks laid out by one clock: the screen large, cameras small, all voices. */
export function Player({ playback, tracks, marks }: Props) {
  const words = usePlayerText();
  const { at, isWaiting, preparing, failure } = usePlayback(playback);
  const frame = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isHiding, setHiding] = useState(false);
  const [corner, setCorner] = useState(0);
  const playing = playingAt(tracks, at);
  const main = largest(playing, chosen);
  const small = playing.filter((track) => isPicture(track) && track !== main);
  const placeOf = (track: Laid): Place => {
    if (track === main) return { size: 'large' };
    const slot = small.indexOf(track);
    return slot < 0 || isHiding ? { size: 'away' } : { size: 'small', slot, corner: corners[corner] ?? 'bottom-right' };
  };
  return (
    <section ref={frame} className={styles['player']} aria-label={words.label}>
      <div className={styles['stage']} data-sound={tracks.some(isPicture) ? undefined : true}>
        {tracks.map((track) => (
          <Part key={track.number} track={track} playback={playback} place={placeOf(track)} enlarge={() => setChosen(track.number)} />
        ))}
        {!main && <p className={styles['noPicture']}>{playing.length === 0 ? words.pauseHere : words.noPicture}</p>}
        <span className={styles['waiting']} role="status" data-shown={isWaiting || preparing !== null || undefined}>
          {preparing !== null ? words.preparing(preparing) : isWaiting && words.waiting}
        </span>
      </div>
      {failure !== null && <Failed title={isHopeless(failure) ? words.notPlayable : words.notPlayed} failure={failure} />}
      <Controls playback={playback} tracks={tracks} marks={marks} frame={frame}>
        {small.length > 0 && (
          <>
            <Tool label={isHiding ? words.showCameras : words.hideCameras} press={() => setHiding(!isHiding)}>
              {isHiding ? <IconEye size={18} aria-hidden /> : <IconEyeOff size={18} aria-hidden />}
            </Tool>
            <Tool label={words.moveCameras} press={() => setCorner((corner + 1) % corners.length)}>
              <IconLayoutSidebarRight size={18} aria-hidden />
            </Tool>
          </>
        )}
      </Controls>
    </section>
  );
}

function isHopeless(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === 'not-playable';
}

export function Tool({ label, press, children }: { label: string; press: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={press}>
      {children}
    </ActionIcon>
  );
}
