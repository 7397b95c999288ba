import { Input } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import { SortableList } from '../../admin/form/SortableList';
import { useSetting } from '../../admin/form/useSetting';
import { moved } from '../../admin/model/lists';
import { startsOf, type Member } from '../model/ringPlan';
import styles from './RingOrder.module.css';

interface Props {
  members: readonly Member[];
  readerId: string;
  seconds: number;
}

/** One person after the other, with when it begins to ring at each. */
export function RingOrder({ members, readerId, seconds }: Props) {
  const words = useWorkText().phoneSettings.ringing;
  const { value, set, error } = useSetting<string[]>('persons');
  const names = new Map(members.map(({ id, name }) => [id, id === readerId ? words.you(name) : name]));
  const starts = startsOf(value, members, seconds);
  return (
    <Input.Wrapper label={words.fields.persons.label} description={words.fields.persons.help} error={error} labelElement="div">
      <div className={styles['list']}>
        <SortableList
          label={words.fields.persons.label}
          names={value.map((id) => names.get(id) ?? id)}
          move={(from, to) => set(moved(value, from, to))}
        >
          {(at, handle) => {
            const start = starts[at] ?? null;
            return (
              <div className={styles['row']}>
                {handle}
                <span className={styles['name']}>{names.get(value[at] ?? '')}</span>
                <span className={styles['when']}>{start === null ? words.silent : words.after(start)}</span>
              </div>
            );
          }}
        </SortableList>
      </div>
    </Input.Wrapper>
  );
}
