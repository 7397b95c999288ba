import { IconBuilding, IconDoorEnter, IconStack2, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { useCommands, type Command } from '../../app/commands';
import { useWorkText } from '../../text/useText';
import styles from './AdminFrame.module.css';

const places = [
  { to: '/admin/queues', name: 'queues', Icon: IconStack2 },
  { to: '/admin/entry-points', name: 'entryPoints', Icon: IconDoorEnter },
  { to: '/admin/people', name: 'people', Icon: IconUsers },
  { to: '/admin/site', name: 'site', Icon: IconBuilding },
] as const;

/** Administration: its parts at the left, the one in hand beside them. */
export function AdminFrame() {
  const { admin } = useWorkText();
  const navigate = useNavigate();
  useCommands(
    useMemo<Command[]>(
      () =>
        places.map(({ to, name }) => ({
          id: `place ${to}`,
          kind: 'page',
          label: `${admin.title}: ${admin.menu[name]}`,
          act: () => void navigate(to),
        })),
      [admin, navigate],
    ),
  );
  return (
    <div className={styles['frame']}>
      <nav aria-label={admin.title} className={styles['menu']}>
        {places.map(({ to, name, Icon }) => (
          <NavLink key={to} to={to} className={styles['place'] ?? ''}>
            <Icon size={18} aria-hidden /> {admin.menu[name]}
          </NavLink>
        ))}
      </nav>
      <div className={styles['page']}>
        <Outlet />
      </div>
    </div>
  );
}
