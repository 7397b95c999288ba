import { useState } from 'react';
import { Empty } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { Colleague, Delegation } from '../../../wire/telephony';
import listStyles from '../../admin/list/ListPage.module.css';
import styles from '../Cards.module.css';
import { MOST_DELEGATES } from '../model/privileges';
import { AddDelegate } from './AddDelegate';
import { DelegateCard } from './DelegateCard';

export interface DelegatesOf {
  /** Whose delegates these are. */
  owner: { id: string; name: string };
  delegates: readonly Delegation[];
  /** Who has a telephone. */
  people: readonly Colleague[];
  /** Where they are kept, such as `/api/telephony/delegates`. */
  address: string;
  again: () => void;
}

interface Props extends DelegatesOf {
  title: string;
  intro: string;
  empty: string;
  /** Nothing can be changed. */
  locked?: boolean;
  /** Nobody can be added. */
  off?: boolean;
}

/** Who handles the calls of one delegator, with what each may do (rules TEL-1 to TEL-4). */
export function Delegates({ title, intro, empty, locked = false, off = false, ...of }: Props) {
  const { delegates: words } = useWorkText().phoneSettings;
  const [fresh, setFresh] = useState<string | null>(null);
  const { delegates, people } = of;
  const kinds = new Map(people.map((one) => [one.personId, one.kind]));
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{title}</h1>
          <p className={listStyles['intro']}>{intro}</p>
        </div>
        <span className={styles['aside']}>{words.count(delegates.length, MOST_DELEGATES)}</span>
      </header>
      {delegates.length === 0 && <Empty title={words.emptyTitle}>{!locked && !off && empty}</Empty>}
      {delegates.length > 0 && (
        <ul className={styles['list']} aria-label={title}>
          {delegates.map((delegation) => (
            <DelegateCard
              key={delegation.other.id}
              delegation={delegation}
              kind={kinds.get(delegation.other.id) ?? 'person'}
              address={`${of.address}/${encodeURIComponent(delegation.other.id)}`}
              again={of.again}
              locked={locked}
              isNew={fresh === delegation.other.id}
            />
          ))}
        </ul>
      )}
      {!locked && !off && <AddDelegate {...of} added={setFresh} />}
    </>
  );
}
