import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconClockExclamation,
  IconDoor,
  IconTrendingDown,
  IconUserOff,
} from '@tabler/icons-react';
import { useWorkText } from '../../text/useText';
import { needOf, type Standing as StandingCode } from './model/need';
import styles from './Standing.module.css';

const icons = {
  nobody: IconAlertOctagonFilled,
  'too-long': IconAlertTriangleFilled,
  late: IconClockExclamation,
  below: IconTrendingDown,
  unstaffed: IconUserOff,
  'on-target': IconCircleCheckFilled,
  closed: IconDoor,
} as const;

/** How a queue stands: a shape, a word and a colour. */
export function Standing({ standing, size = 16 }: { standing: StandingCode; size?: number }) {
  const { board } = useWorkText();
  const Icon = icons[standing];
  return (
    <span className={styles['standing']} data-need={needOf(standing)} title={board.standingHelp[standing]}>
      <Icon size={size} aria-hidden />
      {board.standings[standing]}
    </span>
  );
}
