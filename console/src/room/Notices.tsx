import type { ReactNode } from 'react';
import styles from './Notices.module.css';

/** What asks for attention above the stage; it floats, so that nothing under it changes its size. */
export function Notices({ children }: { children: ReactNode }) {
  return <div className={styles['notices']}>{children}</div>;
}
