import { useOfferBook } from '../alert/useUnanswered';
import { Offers } from './Offers';
import styles from './OfferDock.module.css';

/** Offers on pages other than the desk: in a corner, over the page, in nobody's way. */
export function OfferDock() {
  const { open } = useOfferBook();
  if (open.length === 0) return null;
  return (
    <div className={styles['dock']}>
      <Offers wide={false} />
    </div>
  );
}
