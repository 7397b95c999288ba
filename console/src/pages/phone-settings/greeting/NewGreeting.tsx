import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMicrophone, IconPlayerStopFilled, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import { LONGEST_SECONDS } from '../../../wire/greetings';
import styles from '../Cards.module.css';
import { useRecorder } from './useRecorder';
import { asWav } from './wav';

const LONGEST_NAME = 80;

/** Records a greeting, or takes one from a file; under a name, so that it can be chosen. */
export function NewGreeting({ add }: { add: (name: string, wav: Blob) => Promise<unknown> }) {
  const words = useWorkText().phoneSettings.greeting;
  const attempt = useAttempt();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);

  const keep = async (sound: Blob) => {
    setBusy(true);
    try {
      const made = await asWav(sound).catch(() => null);
      if (made === null || made.seconds > LONGEST_SECONDS + 1) {
        notifications.show({ color: 'red', title: words.notAdded, message: made === null ? words.unreadable : words.tooLong });
        return;
      }
      const title = name.trim() || words.unnamed;
      if (await attempt(words.notAdded, () => add(title, made.wav))) {
        setName('');
        notifications.show({ color: 'green', message: words.isAdded(title) });
      }
    } finally {
      setBusy(false);
    }
  };
  const recorder = useRecorder((sound) => void keep(sound));
  const record = async () => {
    try {
      await recorder.start();
    } catch {
      notifications.show({ color: 'red', title: words.notAdded, message: words.noMicrophone });
    }
  };
  const isRecording = recorder.seconds !== null;
  return (
    <div className={styles['add']}>
      <TextInput
        className={styles['grow'] ?? ''}
        label={words.name}
        placeholder={words.unnamed}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap="xs">
        {isRecording ? (
          <Button color="red" leftSection={<IconPlayerStopFilled size={16} aria-hidden />} onClick={recorder.stop}>
            {words.stop(duration(recorder.seconds ?? 0))}
          </Button>
        ) : (
          <Button leftSection={<IconMicrophone size={16} aria-hidden />} loading={busy} onClick={() => void record()}>
            {words.record}
          </Button>
        )}
        <FileButton accept="audio/*" onChange={(file) => file && void keep(file)}>
          {(props) => (
            <Button {...props} variant="default" disabled={isRecording || busy} leftSection={<IconUpload size={16} aria-hidden />}>
              {words.upload}
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}
