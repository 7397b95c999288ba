import { useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { VoiceMessage } from '../../../wire/telephony';
import { useSpeaker } from '../browser/useSpeaker';
import { useMessageCommands } from './useMessageCommands';

type Sound = { state: 'loading' } | { state: 'ready'; place: string } | { state: 'failed'; failure: unknown };

/** Plays a message. It is fetched whole, because an audio element can't carry a token. */
export function Player({ message, label, close }: { message: VoiceMessage; label: string; close: () => void }) {
  const { phone } = useWorkText();
  const commands = useMessageCommands();
  const speaker = useSpeaker();
  const [first] = useState(message);
  const [round, setRound] = useState(0);
  const [sound, setSound] = useState<Sound>({ state: 'loading' });
  const audio = useRef<HTMLAudioElement>(null);
  const told = useRef(message.playedBy !== null);
  useEffect(() => {
    let place: string | null = null;
    let over = false;
    commands.sound(first).then(
      (blob) => {
        if (over) return;
        place = URL.createObjectURL(blob);
        setSound({ state: 'ready', place });
      },
      (failure: unknown) => {
        if (!over) setSound({ state: 'failed', failure });
      },
    );
    return () => {
      over = true;
      if (place !== null) URL.revokeObjectURL(place);
    };
  }, [commands, first, round]);
  useEffect(() => {
    // A loudspeaker that is not there any more leaves the sound at the usual one.
    if (audio.current && 'setSinkId' in audio.current) void audio.current.setSinkId(speaker).catch(() => undefined);
  }, [speaker, sound]);
  if (sound.state === 'loading') return <Loading lines={1} />;
  if (sound.state === 'failed') {
    const again = () => {
      setSound({ state: 'loading' });
      setRound((before) => before + 1);
    };
    return <Failed title={phone.voicemail.playFailed} failure={sound.failure} retry={again} />;
  }
  const played = () => {
    if (told.current) return;
    told.current = true;
    // Told again when it is played again, should it not have arrived.
    commands.played(message).catch(() => (told.current = false));
  };
  return (
    // What was spoken has no captions; its caller and length stand beside it.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <audio
      ref={audio}
      src={sound.place}
      controls
      autoPlay
      aria-label={label}
      style={{ width: '100%' }}
      onPlay={played}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    />
  );
}
