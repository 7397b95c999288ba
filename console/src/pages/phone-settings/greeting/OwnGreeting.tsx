import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash, IconVolume } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { duration } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Greeting } from '../../../wire/greetings';
import styles from '../Cards.module.css';
import { Confirm } from '../Confirm';
import { isUsed } from './mailboxes';
import type { Greetings } from './useGreetings';

/** A greeting that one has recorded, to be heard again or deleted. */
export function OwnGreeting({ greeting, greetings }: { greeting: Greeting; greetings: Greetings }) {
  const { phoneSettings, common } = useWorkText();
  const words = phoneSettings.greeting;
  const attempt = useAttempt();
  const [asking, setAsking] = useState(false);
  const [sound, setSound] = useState<string | null>(null);
  useEffect(() => () => (sound === null ? undefined : URL.revokeObjectURL(sound)), [sound]);
  const listen = () => attempt(words.notHeard, async () => setSound(URL.createObjectURL(await greetings.sound(greeting))));
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{greeting.name}</span>
          <div className={styles['aside']}>{duration(greeting.lengthSeconds)}</div>
        </div>
        <Group gap="xs">
          {sound === null ? (
            <Button variant="default" size="xs" leftSection={<IconVolume size={16} aria-hidden />} onClick={() => void listen()}>
              {words.listen}
            </Button>
          ) : (
            // eslint-disable-next-line jsx-a11y/media-has-caption -- what somebody has just said; nobody has written it down
            <audio controls autoPlay src={sound} aria-label={greeting.name} />
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={words.remove(greeting.name)} onClick={() => setAsking(true)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.removeTitle(greeting.name)}
        text={isUsed(greeting) ? words.removeUsed : words.removeText}
        keep={common.cancel}
        confirm={words.removeIt}
        failed={words.failed}
        act={() => greetings.remove(greeting)}
      />
    </li>
  );
}
