import { ActionIcon, Avatar, Group, Text } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/useText';
import type { Room } from '../../text';
import { useLocalMedia, useParticipants, useRemoteStreams, useRoom } from '../Room';
import { arrange, type Tile } from './arrange';
import { LineQuality } from './LineQuality';
import { Picture } from './Picture';
import styles from './Stage.module.css';

/** What is seen: a screen or the other's picture large, everything else small beside it. */
export function Stage() {
  const { room } = useText();
  const { me } = useRoom();
  const participants = useParticipants();
  const remote = useRemoteStreams();
  const [local] = useLocalMedia();
  const [pinned, setPinned] = useState<string | null>(null);
  const [isActualSize, setIsActualSize] = useState(false);
  const { main, small } = arrange({
    me,
    participants,
    remote,
    ownCamera: local.cameraStream,
    ownHidden: local.camera === 'hidden',
    pinned,
  });
  return (
    <StageFrame
      tools={
        main?.kind === 'screen' && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={isActualSize ? room.stage.fit : room.stage.actualSize}
            title={isActualSize ? room.stage.fit : room.stage.actualSize}
            onClick={() => setIsActualSize(!isActualSize)}
          >
            {isActualSize ? <IconZoomOut size={18} aria-hidden /> : <IconZoomIn size={18} aria-hidden />}
          </ActionIcon>
        )
      }
    >
      {main ? (
        <div className={styles['main']} data-actual-size={(isActualSize && main.kind === 'screen') || undefined}>
          <Picture tile={main} label={labelOf(room, main)} />
        </div>
      ) : (
        <NoPicture />
      )}
      {small.length > 0 && (
        <ul className={styles['small']} data-beside={main?.kind === 'screen' || undefined}>
          {small.map((tile) => (
            <li key={tile.key}>
              {tile.isOwn ? (
                <Picture tile={tile} label={labelOf(room, tile)} />
              ) : (
                <button
                  type="button"
                  className={styles['choose']}
                  aria-label={room.stage.enlarge(labelOf(room, tile))}
                  onClick={() => setPinned(tile.key)}
                >
                  <Picture tile={tile} label={labelOf(room, tile)} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </StageFrame>
  );
}

function StageFrame({ tools, children }: { tools: React.ReactNode; children: React.ReactNode }) {
  const { room } = useText();
  const frame = useRef<HTMLElement>(null);
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const changed = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const label = isFull ? room.stage.leaveFullScreen : room.stage.fullScreen;
  return (
    <section ref={frame} className={styles['stage']} aria-label={room.stage.label}>
      {children}
      <Group className={styles['tools'] ?? ''} gap="xs">
        <LineQuality />
        {tools}
        {document.fullscreenEnabled && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={label}
            title={label}
            onClick={() => void (isFull ? document.exitFullscreen() : frame.current?.requestFullscreen())}
          >
            {isFull ? <IconArrowsMinimize size={18} aria-hidden /> : <IconArrowsMaximize size={18} aria-hidden />}
          </ActionIcon>
        )}
      </Group>
    </section>
  );
}

/** Nobody sends a picture: who is there, and who speaks. */
function NoPicture() {
  const { room } = useText();
  const { me } = useRoom();
  const others = useParticipants().filter(({ id, state }) => id !== me.participantId && (state === 'in' || state === 'away'));
  if (others.length === 0) return <p className={styles['alone']}>{room.stage.alone}</p>;
  return (
    <div className={styles['people']}>
      {others.map(({ id, name, state, voice }) => (
        <div key={id} className={styles['person']} data-away={state === 'away' || undefined}>
          <Avatar size={72} radius="xl" name={name} color="teal" />
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {state === 'away' ? room.people.away : voice.in ? (voice.muted ? room.people.muted : room.people.speaking) : ' '}
          </Text>
        </div>
      ))}
    </div>
  );
}

function labelOf(room: Room, { isOwn, kind, name }: Tile): string {
  if (isOwn) return room.stage.own;
  return kind === 'screen' ? room.stage.screenOf(name) : room.stage.pictureOf(name);
}
