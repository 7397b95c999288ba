import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Bar.module.css';

interface MediaButtonProps {
  icon: ReactNode;
  label: string;
  onClick: () => void;
  /** `on`: something of one's own is seen or heard now; `asks`: somebody would like it to be; `stop`: ends all of it. */
  tone?: 'on' | 'asks' | 'stop';
  disabled?: boolean;
  /** Why nobody can press it here; unlike a button that is busy it can be reached, to learn why. */
  refused?: string;
  options?: ReactNode;
}

/** A large button with its words under it, and what else can be done in a menu beside it. */
export function MediaButton({ icon, label, onClick, tone, disabled = false, refused, options }: MediaButtonProps) {
  return (
    <div className={styles['control']}>
      <UnstyledButton
        className={styles['button'] ?? ''}
        data-tone={tone}
        disabled={disabled}
        aria-disabled={refused !== undefined || undefined}
        title={refused}
        onClick={refused === undefined ? onClick : undefined}
      >
        {icon}
        <span className={styles['label']}>{label}</span>
      </UnstyledButton>
      {options}
    </div>
  );
}
