import { NavLink } from 'react-router';
import { useWorkText } from '../../../../text/useText';
import styles from './PhoneTabs.module.css';

/** The parts of one person's phone. */
export function PhoneTabs({ id, name }: { id: string; name: string }) {
  const words = useWorkText().admin.telephony.phones;
  const place = `/admin/telephony/phones/${encodeURIComponent(id)}`;
  return (
    <nav aria-label={words.tabsOf(name)} className={styles['tabs']}>
      <NavLink end to={place} className={styles['tab'] ?? ''}>
        {words.tabs.phone}
      </NavLink>
      <NavLink to={`${place}/delegates`} className={styles['tab'] ?? ''}>
        {words.tabs.delegates}
      </NavLink>
      <NavLink to={`${place}/ringing`} className={styles['tab'] ?? ''}>
        {words.tabs.ringing}
      </NavLink>
    </nav>
  );
}
