import { Button, Kbd, Tooltip } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useCommands } from '../../../app/commands';
import { keyNames } from '../../../app/Palette';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import { FINISH_KEYS } from '../session/wrapup/useFinish';

/** It is handled: what is not a session ends here, as a session ends elsewhere. */
export function DoneButton({ work: { requestId } }: { work: Work }) {
  const { tasks } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const done = useCallback(() => {
    setBusy(true);
    void attempt(tasks.doneFailed, () => api.post(`/api/acd/desk/work/${requestId}/done`)).then((worked) => {
      if (!worked) setBusy(false);
    });
  }, [attempt, api, tasks, requestId]);
  useCommands(
    useMemo(
      () => [{ id: 'done', kind: 'action' as const, label: tasks.done, keys: FINISH_KEYS, act: done }],
      [tasks, done],
    ),
  );
  return (
    <Tooltip label={tasks.doneHelp}>
      <Button loading={busy} onClick={done} rightSection={<Kbd size="xs">{keyNames(FINISH_KEYS)}</Kbd>}>
        {tasks.done}
      </Button>
    </Tooltip>
  );
}
