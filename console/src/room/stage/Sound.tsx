import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/useText';
import { useRemoteStreams } from '../Room';
import styles from './Stage.module.css';

/** What is heard. Browsers may hold sound back until the page was clicked; then this asks for the click. */
export function Sound() {
  const { room } = useText();
  const voices = useRemoteStreams().filter(({ kind }) => kind === 'voice');
  const [blocked, setBlocked] = useState<ReadonlySet<HTMLAudioElement>>(new Set());
  return (
    <>
      {voices.map(({ participantId, stream }) => (
        <Voice
          key={stream.id}
          participantId={participantId}
          stream={stream}
          heldBack={(audio) => setBlocked((before) => new Set(before).add(audio))}
        />
      ))}
      {voices.length > 0 && blocked.size > 0 && (
        <div className={styles['blocked']} role="alert">
          {room.stage.soundOff}
          <Button
            size="xs"
            leftSection={<IconVolume size={16} aria-hidden />}
            onClick={() => {
              blocked.forEach((audio) => void audio.play());
              setBlocked(new Set());
            }}
          >
            {room.stage.soundOn}
          </Button>
        </div>
      )}
    </>
  );
}

interface VoiceProps {
  participantId: string;
  stream: MediaStream;
  heldBack: (audio: HTMLAudioElement) => void;
}

function Voice({ participantId, stream, heldBack }: VoiceProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const tell = useRef(heldBack);
  useEffect(() => {
    tell.current = heldBack;
  }, [heldBack]);
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = stream;
    element.play().catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'NotAllowedError') tell.current(element);
    });
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  // Live speech between people has no captions to offer; the chat stands beside it.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={audio} data-voice-of={participantId} />;
}
