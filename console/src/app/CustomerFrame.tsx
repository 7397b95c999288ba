import type { ReactNode } from 'react';
import { Preferences } from './Preferences';
import styles from './CustomerFrame.module.css';
import { useText } from '../text/useText';

/** One friendly thing in the middle of the page: who it is with, the thing, and at the foot language and colours. */
export function CustomerFrame({ site, children }: { site?: string; children: ReactNode }) {
  const { common } = useText();
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span>{site ?? common.product}</span>
      </header>
      <main id="content" className={styles['content']}>
        {children}
      </main>
      <footer className={styles['foot']}>
        <Preferences />
      </footer>
    </div>
  );
}
