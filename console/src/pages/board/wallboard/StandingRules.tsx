import { Button, Popover } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { Standing as StandingCode } from '../model/need';
import { Standing } from '../Standing';
import styles from './StandingRules.module.css';

/** The rules behind the colours, for who wonders why a queue is red. */
export function StandingRules() {
  const { board } = useWorkText();
  const all = Object.keys(board.standings) as StandingCode[];
  return (
    <Popover position="bottom-end" width={420} withArrow trapFocus>
      <Popover.Target>
        <Button variant="subtle">{board.rules}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={board.rules}>
        <dl className={styles['rules']}>
          {all.map((standing) => (
            <div key={standing}>
              <dt>
                <Standing standing={standing} />
              </dt>
              <dd>{board.standingHelp[standing]}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
