import { NativeSelect, Pagination } from '@mantine/core';
import { count } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import { sizes } from '../asking/question';
import { pagesOf } from './pages';
import styles from './SessionsTable.module.css';

interface Props {
  total: number;
  page: number;
  size: number;
  go: (page: number) => void;
  resize: (size: number) => void;
}

/** How many rows there are, and the way through them. */
export function TableFoot({ total, page, size, go, resize }: Props) {
  const { reports } = useWorkText();
  const words = reports.sessions;
  const [language] = useLanguage();
  const { pages, all } = pagesOf(total, size);
  return (
    <footer className={styles['foot']}>
      <span role="status">{words.found(total, count(total, language))}</span>
      {!all && <span>{words.tooMany}</span>}
      {pages > 1 && (
        <nav aria-label={words.pages}>
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={go}
            getItemProps={(number) => ({ 'aria-label': words.page(number) })}
            getControlProps={(control) => ({ 'aria-label': control === 'previous' ? words.previous : words.next })}
          />
        </nav>
      )}
      {total > sizes[0] && (
        <NativeSelect
          size="xs"
          aria-label={words.size}
          data={sizes.map(String)}
          value={String(size)}
          onChange={(event) => resize(Number(event.currentTarget.value))}
        />
      )}
    </footer>
  );
}
