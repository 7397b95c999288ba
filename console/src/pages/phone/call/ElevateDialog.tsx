import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { Failed } from '../../../app/states';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { NewSession, RunningSession, StartedSession } from '../../../wire/session';
import type { OwnCall } from '../../../wire/telephony';
import { useLoad } from '../../../wire/useLoad';
import { grouped } from '../../desk/model/number';
import { rememberTab } from '../../desk/session/useSessionTabs';
import { useWho } from '../people';
import { useCallCommands } from '../useCallCommands';

/** Takes a party of a call into a support session or a meeting (rule TEL-17). */
export function ElevateDialog({ call, close }: { call: OwnCall; close: () => void }) {
  const { phone } = useWorkText();
  const words = phone.elevate;
  const { api } = useWorker();
  const commands = useCallCommands();
  const attempt = useAttempt();
  const navigate = useNavigate();
  const who = useWho();
  const [party, setParty] = useState<'own' | 'outer'>('outer');
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [meetingId, setMeetingId] = useState('');
  const [busy, setBusy] = useState(false);
  const [loaded, again] = useLoad(
    useCallback((signal: AbortSignal) => api.get<{ items: RunningSession[] }>('/api/sessions?state=running', signal), [api]),
  );
  const sessions = loaded.value?.items ?? [];
  const meeting = meetingId.trim();
  const into = sessionId !== null ? { sessionId } : meeting !== '' ? { meetingId: meeting } : null;
  const bringIn = async () => {
    if (into === null) return;
    setBusy(true);
    const worked =
      sessionId === NEW_SESSION
        ? await attempt(words.failed, begin)
        : await commands.elevate(call.callId, { party, ...into });
    setBusy(false);
    if (worked) close();
  };
  /** A session of the agent's own, with the party in it; its link is in the invitation that opens there. */
  const begin = async () => {
    const topic = words.topic(who(call.number));
    const body: NewSession = { topic, trackingCodes: [], approval: false };
    const { sessionId: begun } = await api.post<StartedSession>('/api/sessions', body);
    await commands.elevate(call.callId, { party, sessionId: begun });
    rememberTab({ sessionId: begun, title: topic });
    await navigate(`/desk/sessions/${begun}`, { state: { invite: '' } });
  };
  return (
    <Modal opened onClose={close} title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void bringIn();
        }}
      >
        <Stack>
          <Radio.Group label={words.party} value={party} onChange={(value) => setParty(value === 'own' ? 'own' : 'outer')}>
            <Group mt={4}>
              <Radio value="outer" label={words.outer} />
              <Radio value="own" label={words.own} />
            </Group>
          </Radio.Group>
          {loaded.state === 'failed' && <Failed title={words.loadFailed} failure={loaded.failure} retry={again} />}
          <Select
            label={words.session}
            data={[
              { value: NEW_SESSION, label: words.newSession },
              ...sessions.map((session) => ({ value: session.sessionId, label: nameOf(session) })),
            ]}
            value={sessionId}
            onChange={setSessionId}
            clearable
            searchable
            nothingFoundMessage={words.noSessions}
          />
          <TextInput
            label={words.meeting}
            description={words.meetingHelp}
            value={meetingId}
            maxLength={100}
            disabled={sessionId !== null}
            onChange={({ currentTarget: { value } }) => setMeetingId(value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={into === null}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Chosen instead of one that runs. */
const NEW_SESSION = 'new';

function nameOf({ customerName, topic, number }: RunningSession): string {
  return [customerName || topic, grouped(number)].filter(Boolean).join(' · ');
}
