import { ActionIcon } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import { useWorkText } from '../../../text/useText';
import type { Line } from '../../../wire/telephony';
import { Lamp } from '../LampIcon';
import { written } from '../model/numbers';
import { stillCalls, type StillCall } from '../model/still';
import { CallRow } from './CallRow';
import styles from './Lines.module.css';

interface Props {
  line: Line;
  /** Whether somebody is in the list, so that nothing may move. */
  held: boolean;
  me: string;
  /** Whether this person may call out on the line. */
  mayCall: boolean;
}

const none: readonly StillCall[] = [];

/** One line: its number, its lamp, and all calls on it. Drawn anew only when the line changes. */
export const LineRow = memo(function LineRow({ line, held, me, mayCall }: Props) {
  const { phone } = useWorkText();
  const words = phone.lines;
  const [shown, setShown] = useState(none);
  const rows = stillCalls(shown, line.calls, held);
  // What was shown is remembered from one drawing to the next, so that a held list knows where its rows were.
  if (rows !== shown) setShown(rows);
  const number = written(line.number);
  return (
    <li className={styles['line']} data-lamp={line.lamp}>
      <header className={styles['head']}>
        <span className={styles['number']}>{number}</span>
        <Lamp lamp={line.lamp} />
        {mayCall && (
          <ActionIcon
            component={Link}
            to={`/phone?line=${encodeURIComponent(line.lineId)}`}
            variant="subtle"
            color="gray"
            aria-label={words.callOn(number)}
            title={words.callOn(number)}
          >
            <IconPhonePlus size={18} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <ul className={styles['calls']} aria-label={`${number}: ${words.count(line.calls.length)}`}>
        {rows.length === 0 && <li className={styles['none']}>{words.noCalls}</li>}
        {rows.map(({ call, over }) => (
          <CallRow key={call.callId} call={call} over={over} me={me} />
        ))}
      </ul>
    </li>
  );
});
