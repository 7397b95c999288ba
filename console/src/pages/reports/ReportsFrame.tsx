import { IconChartBar, IconListDetails } from '@tabler/icons-react';
import { useMemo } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { useCommands, type Command } from '../../app/commands';
import { useWorkText } from '../../text/useText';
import styles from './Reports.module.css';

const places = [
  { to: '/reports/sessions', name: 'sessions', Icon: IconListDetails },
  { to: '/reports/volume', name: 'volume', Icon: IconChartBar },
] as const;

/** The reports at the left, the one in hand beside them. */
export function ReportsFrame() {
  const { reports } = useWorkText();
  const navigate = useNavigate();
  useCommands(
    useMemo<Command[]>(
      () =>
        places.map(({ to, name }) => ({
          id: `place ${to}`,
          kind: 'page',
          label: `${reports.title}: ${reports.menu[name]}`,
          act: () => void navigate(to),
        })),
      [reports, navigate],
    ),
  );
  return (
    <div className={styles['frame']}>
      <nav aria-label={reports.title} className={styles['menu']}>
        {places.map(({ to, name, Icon }) => (
          <NavLink key={to} to={to} className={styles['place'] ?? ''}>
            <Icon size={18} aria-hidden /> {reports.menu[name]}
          </NavLink>
        ))}
      </nav>
      <div className={styles['page']}>
        <Outlet />
      </div>
    </div>
  );
}
