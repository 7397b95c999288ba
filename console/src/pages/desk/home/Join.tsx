import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWorker } from '../../../identity/SignedIn';
import { problemWords } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { RunningSession } from '../../../wire/session';
import { digitsOf, isSessionNumber } from '../model/number';
import { rememberTab } from '../session/useSessionTabs';
import styles from './Page.module.css';
import { RunningSessions } from './RunningSessions';

/** An agent comes into a colleague's session, by its number or from the list. */
export function Join() {
  const { join } = useWorkText().desk;
  const navigate = useNavigate();
  const enter = (session: RunningSession) => {
    rememberTab({ sessionId: session.sessionId, title: session.customerName || session.topic });
    void navigate(`/desk/sessions/${session.sessionId}`);
  };
  return (
    <div className={styles['page']}>
      <h2 className={styles['title']}>{join.title}</h2>
      <p className={styles['intro']}>{join.intro}</p>
      <ByNumber enter={enter} />
      <RunningSessions enter={enter} />
    </div>
  );
}

function ByNumber({ enter }: { enter: (session: RunningSession) => void }) {
  const { common, desk } = useWorkText();
  const words = desk.join;
  const { api } = useWorker();
  const [number, setNumber] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const find = async () => {
    if (!isSessionNumber(number)) {
      setError(words.numberWrong);
      return;
    }
    setBusy(true);
    try {
      enter(await api.get<RunningSession>(`/api/sessions/by-number/${digitsOf(number)}`));
    } catch (failure) {
      const unknown = failure instanceof Problem && failure.code === 'not-found';
      setError(unknown ? words.unknown : problemWords(common, failure));
    }
    setBusy(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void find();
  };
  return (
    <form className={styles['card']} onSubmit={submit}>
      <Stack align="flex-start">
        <TextInput
          label={words.number}
          description={words.numberHelp}
          inputMode="numeric"
          autoComplete="off"
          w={240}
          value={number}
          error={error}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button type="submit" loading={busy}>
          {words.join}
        </Button>
      </Stack>
    </form>
  );
}
