import { Button, CloseButton, Table, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { Loaded } from '../../../wire/useLoad';
import { matching } from '../model/search';
import styles from './ListPage.module.css';

export interface Column<T> {
  title: string;
  cell: (item: T) => ReactNode;
}

interface Props<T> {
  title: string;
  intro: string;
  empty: string;
  addLabel: string;
  /** Where its items are, such as `/admin/queues`. */
  place: string;
  loaded: Loaded<readonly T[]>;
  again: () => void;
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** Everything that a search may find it by. */
  textOf: (item: T) => string;
  /** After the name, which is always first. */
  columns: readonly Column<T>[];
}

/** A list with search; the search is part of the address. */
export function ListPage<T>(props: Props<T>) {
  const { title, intro, empty, addLabel, place, loaded, again } = props;
  const { list } = useWorkText().admin;
  const add = (
    <Button component={Link} to={`${place}/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {addLabel}
    </Button>
  );
  return (
    <>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          <p className={styles['intro']}>{intro}</p>
        </div>
        {add}
      </header>
      {loaded.state === 'failed' && <Failed title={list.failed} failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !loaded.value && <Loading lines={6} />}
      {loaded.value?.length === 0 && <Empty title={title}>{empty}</Empty>}
      {loaded.value && loaded.value.length > 0 && <Found {...props} items={loaded.value} />}
    </>
  );
}

function Found<T>({ items, textOf, nameOf, ...rest }: Props<T> & { items: readonly T[] }) {
  const { list } = useWorkText().admin;
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const look = (next: string) => setSearch(next === '' ? {} : { q: next }, { replace: true });
  const found = matching(items, text, textOf).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return (
    <>
      <div className={styles['search']}>
        <TextInput
          aria-label={list.search}
          placeholder={list.search}
          w={320}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={text !== '' && <CloseButton size="sm" aria-label={list.clear} onClick={() => look('')} />}
          value={text}
          onChange={(event) => look(event.currentTarget.value)}
        />
        <span role="status">{list.found(found.length, items.length)}</span>
      </div>
      {found.length === 0 ? <Empty title={list.nothing(text)} /> : <Rows found={found} nameOf={nameOf} {...rest} />}
    </>
  );
}

type RowsProps<T> = Pick<Props<T>, 'title' | 'place' | 'idOf' | 'nameOf' | 'columns'> & { found: readonly T[] };

function Rows<T>({ title, found, place, idOf, nameOf, columns }: RowsProps<T>) {
  const navigate = useNavigate();
  const to = (item: T) => `${place}/${encodeURIComponent(idOf(item))}`;
  return (
    <div className={styles['scroll']}>
      <Table highlightOnHover verticalSpacing="sm" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns[0]?.title}</Table.Th>
            {columns.slice(1).map((column) => (
              <Table.Th key={column.title}>{column.title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.map((item) => (
            // The link in the first cell serves the keyboard; the whole row is a larger target for the pointer.
            <Table.Tr key={idOf(item)} className={styles['row'] ?? ''} onClick={() => void navigate(to(item))}>
              <Table.Td>
                <Link to={to(item)} className={styles['name'] ?? ''} onClick={(event) => event.stopPropagation()}>
                  {nameOf(item)}
                </Link>
                {columns[0]?.cell(item)}
              </Table.Td>
              {columns.slice(1).map((column) => (
                <Table.Td key={column.title}>{column.cell(item)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
