import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { NewSession, StartedSession } from '../../../wire/session';
import { rememberTab } from '../session/useSessionTabs';

/** Begins a session for somebody who left their address; it opens with the invitation filled in, and nothing is sent yet. */
export function useStartWith(email: string, name: string): { start: () => void; isBusy: boolean } {
  const { desk, tasks } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const begin = async () => {
    setIsBusy(true);
    const body: NewSession = { topic: tasks.sessionTopic(name || email), trackingCodes: [], approval: false };
    await attempt(desk.outbound.failed, async () => {
      const { sessionId } = await api.post<StartedSession>('/api/sessions', body);
      rememberTab({ sessionId, title: name || body.topic });
      await navigate(`/desk/sessions/${sessionId}`, { state: { invite: email } });
    });
    setIsBusy(false);
  };
  return { start: () => void begin(), isBusy };
}
