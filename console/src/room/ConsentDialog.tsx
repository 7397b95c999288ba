import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Failed } from '../app/states';
import { duration, secondsUntil } from '../text/format';
import { useText } from '../text/useText';
import type { Consent } from '../wire/session';
import { useDocuments } from '../wire/useLive';
import { useNow } from '../wire/useNow';
import { canShareScreen } from './media/devices';
import { useLocalMedia, useRoom } from './Room';
import { useCommand } from './useCommand';
import styles from './ConsentDialog.module.css';

/** Asks the customer: who asks, what they will see, for how long. Both answers weigh the same. */
export function ConsentDialog() {
  const { live } = useRoom();
  const open = useDocuments(live, 'consent/').find(({ state }) => state === 'asked');
  return open && <Question key={open.id} consent={open} />;
}

function Question({ consent }: { consent: Consent }) {
  const { customer } = useText();
  const { commands } = useRoom();
  const [, media] = useLocalMedia();
  const now = useNow();
  const [everything, setEverything] = useState(false);
  const { run, isRunning, failure } = useCommand();
  const words = customer.consent;
  const isRecording = consent.activity === 'recording';
  const question = isRecording ? customer.recordingConsent : words;
  const answer = (allow: boolean) => commands.answer(consent.id, allow, allow && everything);
  return (
    <Modal
      opened
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      onClose={() => undefined}
      title={question.title(consent.askedBy)}
      classNames={{ title: styles['title'] ?? '' }}
    >
      {/* The eye begins with the words, and no answer is one careless press away. */}
      <Stack gap="md" tabIndex={-1} data-autofocus className={styles['words'] ?? ''}>
        <Text>{question.what(consent.askedBy)}</Text>
        <Text c="dimmed" size="sm">
          {question.howLong}
        </Text>
        {!isRecording && !canShareScreen() && <Text size="sm">{words.notHere(consent.askedBy)}</Text>}
        <Checkbox label={words.everything} checked={everything} onChange={(event) => setEverything(event.currentTarget.checked)} />
        {failure !== null && <Failed failure={failure} />}
        <div className={styles['answers']}>
          <Button variant="default" size="md" disabled={isRunning} onClick={() => run(() => answer(false))}>
            {words.refuse}
          </Button>
          <Button variant="default" size="md" disabled={isRunning} onClick={() => run(() => (isRecording ? answer(true) : media.shareScreen(() => answer(true))))}>
            {words.allow}
          </Button>
        </div>
        <Text size="sm" c="dimmed" ta="center">
          {words.answerWithin(duration(secondsUntil(consent.expiresAt, now)))}
        </Text>
      </Stack>
    </Modal>
  );
}
