import { Avatar } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../../text/useText';
import type { Tile } from './arrange';
import styles from './Stage.module.css';

/** One camera or screen, with the name of whose it is. */
export function Picture({ tile, label }: { tile: Tile; label: string }) {
  const { room } = useText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = tile.stream;
  }, [tile.stream, tile.isHidden]);
  return (
    <figure className={styles['picture']} data-kind={tile.kind} data-own={tile.isOwn || undefined}>
      {tile.isHidden ? (
        <span className={styles['hidden']}>
          <Avatar size={56} radius="xl" name={tile.name} color="teal" />
          {room.stage.hidden}
        </span>
      ) : (
        <video ref={video} autoPlay playsInline muted aria-label={label} />
      )}
      <figcaption>{label}</figcaption>
    </figure>
  );
}
