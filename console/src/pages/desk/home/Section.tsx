import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A titled part of a column. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
