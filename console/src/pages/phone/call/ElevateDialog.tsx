import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Failed } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { RunningSession } from '../../../wire/session';
import type { OwnCall } from '../../../wire/telephony';
import { useLoad } from '../../../wire/useLoad';
import { grouped } from '../../desk/model/number';
import { useCallCommands } from '../useCallCommands';

/** Takes a party of a call into a support session or a meeting (rule TEL-17). */
export function ElevateDialog({ call, close }: { call: OwnCall; close: () => void }) {
  const { phone } = useWorkText();
  const words = phone.elevate;
  const { api } = useWorker();
  const commands = useCallCommands();
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
    const worked = await commands.elevate(call.callId, { party, ...into });
    setBusy(false);
    if (worked) close();
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
            data={sessions.map((session) => ({ value: session.sessionId, label: nameOf(session) }))}
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

function nameOf({ customerName, topic, number }: RunningSession): string {
  return [customerName || topic, grouped(number)].filter(Boolean).join(' · ');
}
