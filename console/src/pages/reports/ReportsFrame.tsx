import { IconChartBar, IconListDetails } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { SectionFrame } from '../../app/SectionFrame';
import { useWorkText } from '../../text/useText';
import styles from './Reports.module.css';

const places = [
  { to: '/reports/sessions', name: 'sessions', Icon: IconListDetails },
  { to: '/reports/volume', name: 'volume', Icon: IconChartBar },
] as const;

/** The reports at the left, the one in hand beside them. */
export function ReportsFrame() {
  const { reports } = useWorkText();
  const pages = useMemo(() => places.map(({ to, name, Icon }) => ({ to, label: reports.menu[name], Icon })), [reports]);
  return (
    <SectionFrame title={reports.title} pages={pages}>
      <div className={styles['page']}>
        <Outlet />
      </div>
    </SectionFrame>
  );
}
