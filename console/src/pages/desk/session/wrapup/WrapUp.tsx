import { Button, Kbd } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { keyNames } from '../../../../app/Palette';
import { duration, secondsUntil } from '../../../../text/format';
import { useWorkText } from '../../../../text/useText';
import type { Disposition, Work } from '../../../../wire/acd';
import { useServerNow } from '../../alert/useUnanswered';
import { mayFinish } from '../../model/dispositions';
import { Dispositions } from './Dispositions';
import { FINISH_KEYS, useFinish } from './useFinish';
import styles from './WrapUp.module.css';

const none: readonly Disposition[] = [];

interface Props {
  work: Work;
  inFront: boolean;
  /** Whether there are notes to finish below. */
  hasNotes: boolean;
}

/** After a session: time for the notes and for what came of it, what is left of it, and the way to be done earlier. */
export function WrapUp({ work, inFront, hasNotes }: Props) {
  const { desk, tasks } = useWorkText();
  const [disposition, choose] = useState<string | null>(null);
  const { finish, isBusy } = useFinish(work, disposition, inFront);
  const dispositions = work.dispositions ?? none;
  const ready = mayFinish(work, disposition);
  return (
    <section className={styles['bar']} aria-label={desk.wrapUp.title(work.customerName)}>
      <div className={styles['head']}>
        <IconPencil size={20} aria-hidden />
        <div className={styles['words']}>
          <strong>{desk.wrapUp.title(work.customerName)}</strong>{' '}
          {hasNotes ? desk.wrapUp.text : tasks.disposition.text}
        </div>
        {work.wrapUpUntil !== null && <Left until={work.wrapUpUntil} />}
        <Button
          loading={isBusy}
          disabled={!ready}
          title={ready ? undefined : tasks.disposition.required}
          rightSection={<Kbd size="xs">{keyNames(FINISH_KEYS)}</Kbd>}
          onClick={finish}
        >
          {desk.wrapUp.finish}
        </Button>
      </div>
      {dispositions.length > 0 && (
        <Dispositions
          dispositions={dispositions}
          isRequired={work.dispositionRequired === true}
          chosen={disposition}
          choose={choose}
          inFront={inFront}
        />
      )}
    </section>
  );
}

function Left({ until }: { until: string }) {
  const { wrapUp } = useWorkText().desk;
  const now = useServerNow();
  return <span className={styles['left']}>{wrapUp.left(duration(secondsUntil(until, now)))}</span>;
}
