import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useWorkText } from '../../text/useText';
import { useSpeaker } from './browser/useSpeaker';
import { useSoftphone, useTelephone } from './OnPhone';
import styles from './Sound.module.css';

/** What is heard of the calls that this tab carries. Browsers may hold it back until the page was clicked; then this asks for the click. */
export function Sound() {
  const { phone } = useWorkText();
  const { talking } = useSoftphone();
  const [blocked, setBlocked] = useState<HTMLAudioElement | null>(null);
  return (
    <>
      {[...talking].map((callId) => (
        <Voice key={callId} callId={callId} heldBack={setBlocked} />
      ))}
      {blocked !== null && talking.size > 0 && (
        <div className={styles['blocked']} role="alert">
          {phone.browser.soundOff}
          <Button
            size="xs"
            leftSection={<IconVolume size={16} aria-hidden />}
            onClick={() => {
              void blocked.play();
              setBlocked(null);
            }}
          >
            {phone.browser.soundOn}
          </Button>
        </div>
      )}
    </>
  );
}

function Voice({ callId, heldBack }: { callId: string; heldBack: (audio: HTMLAudioElement) => void }) {
  const { softphone } = useTelephone();
  useSoftphone();
  const stream = softphone.streamOf(callId);
  const speaker = useSpeaker();
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element || !stream) return;
    element.srcObject = stream;
    element.play().catch((failure: unknown) => {
      if (failure instanceof DOMException && failure.name === 'NotAllowedError') heldBack(element);
    });
    return () => {
      element.srcObject = null;
    };
  }, [stream, heldBack]);
  useEffect(() => {
    // A loudspeaker that is not there any more leaves the sound at the usual one.
    if (audio.current && 'setSinkId' in audio.current) void audio.current.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  // Live speech has no captions to offer.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={audio} data-call={callId} />;
}
