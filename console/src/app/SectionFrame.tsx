import type { Icon } from '@tabler/icons-react';
import { Fragment, useMemo, type ReactNode } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { useCommands, type Command } from './commands';
import styles from './SectionFrame.module.css';

export interface SectionPage {
  to: string;
  label: string;
  Icon: Icon;
  /** It leads to a place of which this section is a part, and so is not where one is. */
  exact?: boolean;
  /** What it stands under, with those that follow it and say the same. */
  group?: string;
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
        pages.map(({ to, label, group }) => ({
          id: `place ${to}`,
          kind: 'page',
          label: [title, group, label].filter(Boolean).join(': '),
          act: () => void navigate(to),
        })),
      [title, pages, navigate],
    ),
  );
  return (
    <div className={styles['frame']}>
      <nav aria-label={title} className={styles['menu']}>
        {pages.map(({ to, label, Icon, exact = false, group }, at) => (
          <Fragment key={to}>
            {group !== undefined && group !== pages[at - 1]?.group && <span className={styles['group']}>{group}</span>}
            <NavLink to={to} end={exact} className={styles['place'] ?? ''}>
              <Icon size={18} aria-hidden /> {label}
            </NavLink>
          </Fragment>
        ))}
      </nav>
      {children}
    </div>
  );
}
