import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorkText } from '../../../text/useText';
import styles from '../Cards.module.css';
import { TakeSound } from './TakeSound';

const LONGEST_NAME = 80;

/** Takes a greeting under a name, so that it can be chosen. */
export function NewGreeting({ add }: { add: (name: string, wav: Blob) => Promise<unknown> }) {
  const words = useWorkText().phoneSettings.greeting;
  const attempt = useAttempt();
  const [name, setName] = useState('');
  const keep = async (wav: Blob) => {
    const title = name.trim() || words.unnamed;
    if (await attempt(words.notAdded, () => add(title, wav))) {
      setName('');
      notifications.show({ color: 'green', message: words.isAdded(title) });
    }
  };
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
      <TakeSound keep={keep} />
    </div>
  );
}
