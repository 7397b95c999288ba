import { IconStarFilled } from '@tabler/icons-react';
import { useWorkText } from '../../text/useText';
import styles from './Stars.module.css';

/** A rating, as a figure with a star. */
export function Stars({ stars }: { stars: number }) {
  const { reports } = useWorkText();
  return (
    <span className={styles['stars']} title={reports.stars(stars)}>
      <IconStarFilled size={13} aria-hidden />
      <span aria-hidden>{stars}</span>
      <span className="visually-hidden">{reports.stars(stars)}</span>
    </span>
  );
}
