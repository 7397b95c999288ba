import { Button, Group, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconVolume } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useAttempt } from '../../../../app/useAttempt';
import { duration } from '../../../../text/format';
import { useWorkText } from '../../../../text/useText';
import { queueLanguages, type QueueLanguage } from '../../../../wire/telephonyAdmin';
import { Confirm } from '../../../phone-settings/Confirm';
import styles from '../../../phone-settings/Cards.module.css';
import { TakeSound } from '../../../phone-settings/greeting/TakeSound';
import type { QueueSpeech, Spoken } from './useQueueWords';

/** One queue: its language, and its greeting to be heard, replaced, or taken back. */
export function SpokenBy({ spoken, speech }: { spoken: Spoken; speech: QueueSpeech }) {
  const { admin, common } = useWorkText();
  const words = admin.telephony.queueWords;
  const attempt = useAttempt();
  const [asking, setAsking] = useState(false);
  const { queue } = spoken;
  const seconds = spoken.words?.greetingSeconds ?? null;
  const speak = (language: string) => attempt(words.notSaved, () => speech.speak(spoken, language as QueueLanguage));
  const greet = async (wav: Blob) => {
    if (await attempt(words.notSaved, () => speech.greet(spoken, wav)))
      notifications.show({ color: 'green', message: words.greeted(queue.name) });
  };
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{queue.name}</span>
          <div className={styles['aside']}>{seconds === null ? words.usual : words.own(duration(seconds))}</div>
        </div>
        <SegmentedControl
          aria-label={words.languageOf(queue.name)}
          size="xs"
          data={queueLanguages.map((language) => ({ value: language, label: words.languages[language] }))}
          value={spoken.language}
          onChange={(language) => void speak(language)}
        />
        <Group gap="xs" role="group" aria-label={words.greetingOf(queue.name)}>
          {seconds !== null && <Listen key={spoken.words?.version} spoken={spoken} speech={speech} />}
          <TakeSound size="xs" keep={greet} />
          {seconds !== null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {words.back}
            </Button>
          )}
        </Group>
      </div>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.backTitle(queue.name)}
        text={words.backText}
        keep={common.cancel}
        confirm={words.back}
        failed={words.notSaved}
        act={() => speech.ungreet(spoken)}
      />
    </li>
  );
}

function Listen({ spoken, speech }: { spoken: Spoken; speech: QueueSpeech }) {
  const { greeting } = useWorkText().phoneSettings;
  const attempt = useAttempt();
  const [sound, setSound] = useState<string | null>(null);
  useEffect(() => () => (sound === null ? undefined : URL.revokeObjectURL(sound)), [sound]);
  const listen = () =>
    attempt(greeting.notHeard, async () => setSound(URL.createObjectURL(await speech.sound(spoken))));
  return sound === null ? (
    <Button size="xs" variant="default" leftSection={<IconVolume size={16} aria-hidden />} onClick={() => void listen()}>
      {greeting.listen}
    </Button>
  ) : (
    // eslint-disable-next-line jsx-a11y/media-has-caption -- what a queue says; nobody has written it down
    <audio controls autoPlay src={sound} aria-label={spoken.queue.name} />
  );
}
