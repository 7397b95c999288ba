import type { ReactNode } from 'react';
import styles from './Panel.module.css';

/** A titled part of a page of the telephone. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['panel']} aria-label={title}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
