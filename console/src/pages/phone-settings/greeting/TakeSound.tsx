import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMicrophone, IconPlayerStopFilled, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import { LONGEST_SECONDS } from '../../../wire/greetings';
import { useRecorder } from './useRecorder';
import { asWav } from './wav';

/** Takes a greeting from the microphone or from a file, and gives it as a WAV file of at most a minute. */
export function TakeSound({ keep, size = 'sm' }: { keep: (wav: Blob) => Promise<unknown>; size?: 'xs' | 'sm' }) {
  const words = useWorkText().phoneSettings.greeting;
  const [busy, setBusy] = useState(false);

  const take = async (sound: Blob) => {
    setBusy(true);
    try {
      const made = await asWav(sound).catch(() => null);
      if (made === null || made.seconds > LONGEST_SECONDS + 1) {
        notifications.show({ color: 'red', title: words.notAdded, message: made === null ? words.unreadable : words.tooLong });
        return;
      }
      await keep(made.wav);
    } finally {
      setBusy(false);
    }
  };
  const recorder = useRecorder((sound) => void take(sound));
  const record = async () => {
    try {
      await recorder.start();
    } catch {
      notifications.show({ color: 'red', title: words.notAdded, message: words.noMicrophone });
    }
  };
  const isRecording = recorder.seconds !== null;
  return (
    <Group gap="xs">
      {isRecording ? (
        <Button size={size} color="red" leftSection={<IconPlayerStopFilled size={16} aria-hidden />} onClick={recorder.stop}>
          {words.stop(duration(recorder.seconds ?? 0))}
        </Button>
      ) : (
        <Button size={size} leftSection={<IconMicrophone size={16} aria-hidden />} loading={busy} onClick={() => void record()}>
          {words.record}
        </Button>
      )}
      <FileButton accept="audio/*" onChange={(file) => file && void take(file)}>
        {(props) => (
          <Button
            {...props}
            size={size}
            variant="default"
            disabled={isRecording || busy}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {words.upload}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}
