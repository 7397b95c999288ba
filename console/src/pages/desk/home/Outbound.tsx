import { Button, Checkbox, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { fieldWords } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { NewSession, StartedSession } from '../../../wire/session';
import { rememberTab } from '../session/useSessionTabs';
import styles from './Page.module.css';

/** An agent begins a session and invites whom it is for. */
export function Outbound() {
  const { common, desk } = useWorkText();
  const words = desk.outbound;
  const { api } = useWorker();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const [topic, setTopic] = useState('');
  const [codes, setCodes] = useState<string[]>([]);
  const [approval, setApproval] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const start = async () => {
    const body: NewSession = { topic: topic.trim(), trackingCodes: codes, approval };
    setFailure(null);
    setBusy(true);
    await attempt(words.failed, async () => {
      try {
        const { sessionId } = await api.post<StartedSession>('/api/sessions', body);
        rememberTab({ sessionId, title: body.topic });
        await navigate(`/desk/sessions/${sessionId}`);
      } catch (refused) {
        setFailure(refused);
        throw refused;
      }
    });
    setBusy(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void start();
  };
  return (
    <form className={styles['page']} onSubmit={submit}>
      <h2 className={styles['title']}>{words.title}</h2>
      <p className={styles['intro']}>{words.intro}</p>
      <Stack className={styles['card'] ?? ''}>
        <TextInput
          data-autofocus
          required
          label={words.topic}
          description={words.topicHelp}
          placeholder={words.topicPlaceholder}
          maxLength={200}
          value={topic}
          error={fieldWords(common, failure, 'topic')}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <TagsInput
          label={words.codes}
          description={words.codesHelp}
          maxTags={10}
          value={codes}
          error={fieldWords(common, failure, 'trackingCodes')}
          onChange={setCodes}
        />
        <Checkbox
          label={words.approval}
          description={words.approvalHelp}
          checked={approval}
          onChange={(event) => setApproval(event.currentTarget.checked)}
        />
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {words.create}
        </Button>
      </Stack>
    </form>
  );
}
