import type { Icon } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { useCommands, type Command } from './commands';
import styles from './SectionFrame.module.css';

export interface SectionPage {
  to: string;
  label: string;
  Icon: Icon;
}

interface SectionFrameProps {
  title: string;
  /** The same array as long as it says the same. */
  pages: readonly SectionPage[];
  children: ReactNode;
}

/** A section of the application: its pages at the left and in the command palette, the one in hand beside them. */
export function SectionFrame({ title, pages, children }: SectionFrameProps) {
  const navigate = useNavigate();
  useCommands(
    useMemo<Command[]>(
      () =>
        pages.map(({ to, label }) => ({
          id: `place ${to}`,
          kind: 'page',
          label: `${title}: ${label}`,
          act: () => void navigate(to),
        })),
      [title, pages, navigate],
    ),
  );
  return (
    <div className={styles['frame']}>
      <nav aria-label={title} className={styles['menu']}>
        {pages.map(({ to, label, Icon }) => (
          <NavLink key={to} to={to} className={styles['place'] ?? ''}>
            <Icon size={18} aria-hidden /> {label}
          </NavLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
