import { NativeSelect, Slider } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward10,
  IconRewindForward10,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { duration } from '../../../text/format';
import { pauses, type Laid } from '../model/layout';
import type { Playback } from './playback';
import { Tool, usePlayback } from './Player';
import styles from './Player.module.css';
import { usePlayerText } from './PlayerText';
import { usePlayerKeys } from './usePlayerKeys';

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2];
const STEP_MILLIS = 10_000;

interface Props {
  playback: Playback;
  tracks: readonly Laid[];
  marks: readonly number[];
  frame: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function Controls({ playback, tracks, marks, frame, children }: Props) {
  const words = usePlayerText();
  const { at, length, isPlaying, rate, volume } = usePlayback(playback);
  const [isFull, toggleFull] = useFullScreen(frame);
  const toggle = () => (isPlaying ? playback.pause() : playback.play());
  const step = (by: number) => playback.seek(playback.state.at + by);
  usePlayerKeys(playback, toggleFull);
  return (
    <div className={styles['controls']}>
      <Line playback={playback} tracks={tracks} marks={marks} />
      <div className={styles['buttons']}>
        <Tool label={isPlaying ? words.pause : words.play} press={toggle}>
          {isPlaying ? <IconPlayerPauseFilled size={20} aria-hidden /> : <IconPlayerPlayFilled size={20} aria-hidden />}
        </Tool>
        <Tool label={words.back} press={() => step(-STEP_MILLIS)}>
          <IconRewindBackward10 size={18} aria-hidden />
        </Tool>
        <Tool label={words.forward} press={() => step(STEP_MILLIS)}>
          <IconRewindForward10 size={18} aria-hidden />
        </Tool>
        <span className={styles['clock']}>
          {duration(at / 1000)} / {duration(length / 1000)}
        </span>
        {tracks.some(({ grows }) => grows) && <span className={styles['live']}>{words.live}</span>}
        <span className={styles['gap']} />
        {children}
        <NativeSelect
          size="xs"
          w={84}
          aria-label={words.speed}
          data={rates.map((value) => ({ value: String(value), label: words.times(value) }))}
          value={String(rate)}
          onChange={(event) => playback.speed(Number(event.currentTarget.value))}
        />
        <Tool label={volume === 0 ? words.unmute : words.mute} press={() => playback.loudness(volume === 0 ? 1 : 0)}>
          {volume === 0 ? <IconVolumeOff size={18} aria-hidden /> : <IconVolume size={18} aria-hidden />}
        </Tool>
        <Slider
          className={styles['volume'] ?? ''}
          size="sm"
          label={null}
          thumbLabel={words.volume}
          max={1}
          step={0.05}
          value={volume}
          onChange={(next) => playback.loudness(next)}
        />
        <Tool label={isFull ? words.leaveFullScreen : words.fullScreen} press={toggleFull}>
          {isFull ? <IconArrowsMinimize size={18} aria-hidden /> : <IconArrowsMaximize size={18} aria-hidden />}
        </Tool>
      </div>
    </div>
  );
}

/** Where one is; pauses are hatched, and what happened has marks. */
function Line({ playback, tracks, marks }: Pick<Props, 'playback' | 'tracks' | 'marks'>) {
  const words = usePlayerText();
  const { at, length } = usePlayback(playback);
  const share = (millis: number) => `${length === 0 ? 0 : (100 * millis) / length}%`;
  return (
    <div className={styles['line']}>
      <div className={styles['under']} aria-hidden>
        {pauses(tracks).map(({ from, until }) => (
          <span key={from} className={styles['hatched']} style={{ left: share(from), width: share(until - from) }} />
        ))}
        {marks.map((mark, place) => (
          <span key={`${mark} ${place}`} className={styles['mark']} style={{ left: share(mark) }} />
        ))}
      </div>
      <input
        type="range"
        className={styles['range']}
        min={0}
        max={Math.max(1, Math.round(length))}
        step={100}
        value={Math.round(at)}
        aria-label={words.position}
        aria-valuetext={words.of(duration(at / 1000), duration(length / 1000))}
        style={{ '--done': share(at) } as React.CSSProperties}
        onChange={(event) => playback.seek(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function useFullScreen(frame: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = () => void (document.fullscreenElement ? document.exitFullscreen() : frame.current?.requestFullscreen());
  return [isFull, toggle];
}
