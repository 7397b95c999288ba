import { absoluteDay } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import styles from '../Reports.module.css';
import type { Filter } from './question';

/** What the report was narrowed to, for paper: there the filter bar is gone. */
export function FilterWords({ filter }: { filter: Filter }) {
  const { reports } = useWorkText();
  const [language] = useLanguage();
  const parts = [
    `${absoluteDay(filter.from, language)} – ${absoluteDay(filter.to, language)}`,
    filter.outcome === '' ? '' : reports.outcomes[filter.outcome],
    filter.text === '' ? '' : `“${filter.text}”`,
  ];
  return <p className={styles['printed']}>{parts.filter((part) => part !== '').join(' · ')}</p>;
}
