import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Table, UnstyledButton } from '@mantine/core';
import { useWorkText } from '../../text/useText';
import { clicked, type Direction, type Sorting } from './asking/sorting';
import styles from './SortHead.module.css';

interface Props<Field extends string> {
  field: Field;
  label: string;
  natural: Direction;
  sorting: Sorting<Field>;
  sort: (next: Sorting<Field>) => void;
  figures?: boolean;
}

/** The head of a column that can be sorted by; a second click turns the order round. */
export function SortHead<Field extends string>({ field, label, natural, sorting, sort, figures }: Props<Field>) {
  const { reports } = useWorkText();
  const current = sorting.field === field ? sorting.direction : undefined;
  const order = current === 'asc' ? 'ascending' : 'descending';
  return (
    <Table.Th scope="col" data-figures={figures || undefined} {...(current ? { 'aria-sort': order } : {})}>
      <UnstyledButton
        className={styles['button'] ?? ''}
        data-current={current ?? undefined}
        title={reports.sessions.sort(label)}
        onClick={() => sort(clicked(sorting, field, natural))}
      >
        {label}
        <span className={styles['arrow']}>
          {current === 'asc' && <IconArrowUp size={13} aria-hidden />}
          {current === 'desc' && <IconArrowDown size={13} aria-hidden />}
        </span>
      </UnstyledButton>
    </Table.Th>
  );
}
