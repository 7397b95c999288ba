import { Empty } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { Delegation } from '../../../wire/telephony';
import listStyles from '../../admin/list/ListPage.module.css';
import styles from '../Cards.module.css';
import { MOST_DELEGATES } from '../model/privileges';
import { DelegatorCard } from './DelegatorCard';
import { Invitation } from './Invitation';

interface Props {
  delegators: readonly Delegation[];
  again: () => void;
  locked: boolean;
  off: boolean;
}

/** Whose calls one handles, and who asks for it (rules TEL-1, TEL-3). */
export function Delegators({ delegators, again, locked, off }: Props) {
  const words = useWorkText().phoneSettings.delegators;
  const asked = delegators.filter((one) => !one.accepted);
  const served = delegators.filter((one) => one.accepted);
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{words.title}</h1>
          <p className={listStyles['intro']}>{words.intro(MOST_DELEGATES)}</p>
        </div>
      </header>
      {delegators.length === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {delegators.length > 0 && (
        <ul className={styles['list']} aria-label={words.title}>
          {asked.map((one) => (
            <Invitation key={one.other.id} invitation={one} again={again} locked={locked} off={off} />
          ))}
          {served.map((one) => (
            <DelegatorCard key={one.other.id} delegation={one} again={again} locked={locked} />
          ))}
        </ul>
      )}
    </>
  );
}
