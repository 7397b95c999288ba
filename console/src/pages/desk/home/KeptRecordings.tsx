import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { fileNameOf, listKept, onKept, removeKept, saveKept, type Kept } from '../../../recorder/local/kept';
import { absolute, fileSize } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import { useLoad } from '../../../wire/useLoad';
import styles from './KeptRecordings.module.css';
import { Section } from './Section';

/** What this agent recorded to this computer and has not saved to a file yet, also what a crash has left (rule REC-2). */
export function KeptRecordings() {
  const { kept: words } = useWorkText().recorder;
  const { id } = useWorker();
  const [loaded, again] = useLoad(useCallback(() => listKept(id), [id]));
  useEffect(() => onKept(again), [again]);
  if (!loaded.value || loaded.value.length === 0) return null;
  return (
    <Section title={words.title}>
      <Text size="sm" c="dimmed">
        {words.intro}
      </Text>
      <ul className={styles['list']}>
        {loaded.value.map((kept) => (
          <One key={kept.id} kept={kept} />
        ))}
      </ul>
    </Section>
  );
}

function One({ kept }: { kept: Kept }) {
  const { kept: words } = useWorkText().recorder;
  const [language] = useLanguage();
  const attempt = useAttempt();
  const [percent, setPercent] = useState<number | null>(null);
  const [asks, setAsks] = useState(false);
  const remove = () => attempt(words.notDeleted, () => removeKept(kept.id));
  const save = async () => {
    setPercent(0);
    await attempt(words.notSaved, async () => {
      const outcome = await saveKept(kept, (share) => setPercent(Math.floor(share * 100)));
      if (outcome === 'saved') {
        notifications.show({ message: words.saved(fileNameOf(kept)) });
        await removeKept(kept.id);
      } else if (outcome !== 'not-now') notifications.show({ message: words[outcome] });
    });
    setPercent(null);
  };
  return (
    <li className={styles['item']}>
      <div>
        <div className={styles['name']}>{words.session(kept.number)}</div>
        <div className={styles['when']}>
          {absolute(kept.startedAt, language)} · {fileSize(kept.bytes, language)}
        </div>
      </div>
      <Group gap="xs">
        <Button size="compact-sm" loading={percent === 0} disabled={percent !== null} onClick={() => void save()}>
          <span role="status">{percent === null ? words.save : words.saving(percent)}</span>
        </Button>
        <Button size="compact-sm" variant="default" disabled={percent !== null} onClick={() => setAsks(true)}>
          {words.delete}
        </Button>
      </Group>
      {asks && <Ask kept={kept} close={() => setAsks(false)} remove={() => void remove()} />}
    </li>
  );
}

function Ask({ kept, close, remove }: { kept: Kept; close: () => void; remove: () => void }) {
  const { common, recorder } = useWorkText();
  const { kept: words } = recorder;
  return (
    <Modal opened onClose={close} title={words.deleteTitle(kept.number)} closeButtonProps={{ 'aria-label': common.close }}>
      <Text>{words.deleteText}</Text>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {words.keep}
        </Button>
        <Button color="red" onClick={remove}>
          {words.delete}
        </Button>
      </Group>
    </Modal>
  );
}
