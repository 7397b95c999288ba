import { useEffect, useRef } from 'react';
import { isPicture, type Laid } from '../model/layout';
import type { Playback } from './playback';
import styles from './Player.module.css';
import { usePlayerText } from './PlayerText';

export type Place = { size: 'large' } | { size: 'small'; slot: number; corner: string } | { size: 'away' };

interface Props {
  track: Laid;
  playback: Playback;
  place: Place;
  enlarge: () => void;
}

/** One track. Its element stays where it is, whatever its size, so that it is filled before it is seen. */
export function Part({ track, playback, place, enlarge }: Props) {
  const words = usePlayerText();
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const first = useRef(track);
  useEffect(() => (element.current ? playback.attach(first.current, element.current) : undefined), [playback]);
  if (!isPicture(track)) {
    // What people say to each other has no captions to offer; the chat stands under the picture.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    return <audio ref={element} data-track={track.number} />;
  }
  const name = track.kind === 'camera' ? words.cameraOf(track.name) : words.screenOf(track.name);
  return (
    <figure
      className={styles['part']}
      data-size={place.size}
      data-corner={place.size === 'small' ? place.corner : undefined}
      style={place.size === 'small' ? ({ '--slot': place.slot } as React.CSSProperties) : undefined}
    >
      {/* The sound of all voices is a track of its own, and has no captions to offer. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video ref={element} data-track={track.number} playsInline muted={track.kind !== 'upload'} aria-label={name} />
      {place.size === 'small' && (
        <button type="button" className={styles['enlarge']} aria-label={words.enlarge(name)} onClick={enlarge}>
          <span className={styles['caption']}>{name}</span>
        </button>
      )}
    </figure>
  );
}
