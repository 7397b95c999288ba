import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { Explanation } from '../../../wire/board';
import { reasonsOf } from '../model/explain';
import styles from './DecisionPage.module.css';

/** Customers who came earlier and did not get this agent, counted by reason. */
export function PassedOver({ passedOver }: { passedOver: Explanation['passedOver'] }) {
  const words = useWorkText().board.decision;
  if (passedOver.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{words.passedOver(passedOver.length)}</h2>
      <ul className={styles['reasons']}>
        {reasonsOf(passedOver).map(({ reason, count }) => (
          <li key={reason}>
            {lookup(words.passedReasons, reason) ?? reason} ({count})
          </li>
        ))}
      </ul>
    </section>
  );
}
