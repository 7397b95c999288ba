import { IconBuilding, IconDoorEnter, IconHistory, IconPlayerRecord, IconStack2, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { SectionFrame } from '../../app/SectionFrame';
import { useWorkText } from '../../text/useText';
import styles from './AdminFrame.module.css';
import { telephonyPlaces } from './telephony/places';

const places = [
  { to: '/admin/queues', name: 'queues', Icon: IconStack2 },
  { to: '/admin/entry-points', name: 'entryPoints', Icon: IconDoorEnter },
  { to: '/admin/people', name: 'people', Icon: IconUsers },
  { to: '/admin/site', name: 'site', Icon: IconBuilding },
] as const;

/** Administration: its parts at the left, the one in hand beside them. */
export function AdminFrame() {
  const { admin, audit } = useWorkText();
  const pages = useMemo(
    () => [
      ...places.map(({ to, name, Icon }) => ({ to, label: admin.menu[name], Icon })),
      { to: '/admin/recording', label: admin.recording.title, Icon: IconPlayerRecord },
      { to: '/admin/audit', label: audit.title, Icon: IconHistory },
      ...telephonyPlaces.map(({ to, name, Icon }) => ({
        to,
        label: admin.telephony.menu[name],
        Icon,
        group: admin.telephony.group,
      })),
    ],
    [admin, audit],
  );
  return (
    <SectionFrame title={admin.title} pages={pages}>
      <div className={styles['page']}>
        <Outlet />
      </div>
    </SectionFrame>
  );
}
