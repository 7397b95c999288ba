import type { ReactNode } from 'react';
import styles from './Bulletins.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  /** `calm`: nothing is expected of the agent. */
  tone?: 'calm' | 'asks';
  aside?: ReactNode;
  children?: ReactNode;
}

/** One thing that the session tells its agent. */
export function Bulletin({ icon, title, tone = 'asks', aside, children }: Props) {
  return (
    <div className={styles['bulletin']} data-tone={tone}>
      {icon}
      <strong>{title}</strong>
      {children}
      {aside && <span className={styles['aside']}>{aside}</span>}
    </div>
  );
}
