import { IconArrowBackUp, IconBan, IconCircleCheck, IconClock, IconLogout, IconPlugConnectedX, IconX } from '@tabler/icons-react';
import { useWorkText } from '../../text/useText';
import type { SessionRow } from '../../wire/reports';
import styles from './Outcome.module.css';

const icons = {
  handled: IconCircleCheck,
  abandoned: IconPlugConnectedX,
  left: IconLogout,
  refused: IconBan,
  closed: IconX,
  withdrawn: IconArrowBackUp,
  open: IconClock,
};

/** What became of a request, as a word with a sign; says so when the row may still change. */
export function Outcome({ row }: { row: SessionRow }) {
  const { reports } = useWorkText();
  const Icon = icons[row.outcome];
  return (
    <>
      <span className={styles['outcome']} data-outcome={row.outcome} title={reports.outcomeHelp[row.outcome]}>
        <Icon size={16} aria-hidden /> {reports.outcomes[row.outcome]}
      </span>
      {row.status === 'preliminary' && (
        <span className={styles['preliminary']} title={reports.preliminaryHelp}>
          {reports.preliminary}
        </span>
      )}
    </>
  );
}
