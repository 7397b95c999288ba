import { Table } from '@mantine/core';
import { absolute, relative } from '../../../text/format';
import { useLanguage } from '../../../text/useText';
import { useNow } from '../../../wire/useNow';
import styles from './AuditPage.module.css';

/** How long ago it was, and exactly when for whoever points at it. */
export function When({ at }: { at: string }) {
  const [language] = useLanguage();
  const now = useNow();
  return (
    <Table.Td className={styles['when'] ?? ''}>
      <time dateTime={at} title={absolute(at, language)}>
        {relative(at, now, language)}
      </time>
    </Table.Td>
  );
}
