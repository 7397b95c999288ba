import { useTitle } from '../../app/useTitle';
import styles from './Page.module.css';

/** What a page of the telephone is called, and what it is for. */
export function PageHead({ title, intro }: { title: string; intro: string }) {
  useTitle(title);
  return (
    <header>
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['intro']}>{intro}</p>
    </header>
  );
}
