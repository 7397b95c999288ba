import { useCallback, useMemo, useState } from 'react';
import { useCommands, type Command } from '../../../../app/commands';
import { useAttempt } from '../../../../app/useAttempt';
import { useWorker } from '../../../../identity/SignedIn';
import { useWorkText } from '../../../../text/useText';
import type { Work } from '../../../../wire/acd';
import { mayFinish } from '../../model/dispositions';

export const FINISH_KEYS = 'alt+enter';
const noCommands: readonly Command[] = [];

/** Ends the wrap-up with what came of it, by a press or by its keys. */
export function useFinish(work: Work, disposition: string | null, inFront: boolean) {
  const { desk, tasks } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const [isBusy, setIsBusy] = useState(false);
  const ready = mayFinish(work, disposition) && !isBusy;
  const { requestId } = work;
  const knowsOutcomes = work.dispositions !== undefined;
  const finish = useCallback(() => {
    setIsBusy(true);
    const body = knowsOutcomes ? { disposition } : undefined;
    void attempt(desk.wrapUp.failed, () => api.post(`/api/acd/desk/wrap-up/${requestId}/finish`, body)).then((worked) => {
      if (!worked) setIsBusy(false);
    });
  }, [attempt, api, desk, requestId, knowsOutcomes, disposition]);
  const commands = useMemo<readonly Command[]>(
    () =>
      inFront && ready
        ? [{ id: 'finish', kind: 'action', label: tasks.disposition.keys, keys: FINISH_KEYS, act: finish }]
        : noCommands,
    [inFront, ready, tasks, finish],
  );
  useCommands(commands);
  return { finish, isBusy };
}
