import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useAttempt } from '../../../app/useAttempt';
import { useWorker } from '../../../identity/SignedIn';
import { duration, secondsUntil } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Work } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import styles from './WrapUp.module.css';

/** After a session: time for the notes, what is left of it, and the way to be done earlier. */
export function WrapUp({ work }: { work: Work }) {
  const { wrapUp } = useWorkText().desk;
  const { api } = useWorker();
  const now = useServerNow();
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    const worked = await attempt(wrapUp.failed, () => api.post(`/api/acd/desk/wrap-up/${work.requestId}/finish`));
    if (!worked) setBusy(false);
  };
  return (
    <div className={styles['bar']}>
      <IconPencil size={20} aria-hidden />
      <div className={styles['words']}>
        <strong>{wrapUp.title(work.customerName)}</strong> {wrapUp.text}
      </div>
      {work.wrapUpUntil !== null && (
        <span className={styles['left']}>{wrapUp.left(duration(secondsUntil(work.wrapUpUntil, now)))}</span>
      )}
      <Button loading={busy} onClick={() => void finish()}>
        {wrapUp.finish}
      </Button>
    </div>
  );
}
