import { ActionIcon, Collapse } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './RowCard.module.css';

interface Props {
  handle: ReactNode;
  /** What the row says when it is closed; pressing it opens the row. */
  summary: ReactNode;
  opened: boolean;
  toggle: () => void;
  /** Small buttons at its end. */
  actions: ReactNode;
  /** What stands below the summary even when the row is closed. */
  below?: ReactNode;
  /** It was opened because it is new: one wants to write at once. */
  isNew?: boolean;
  children: ReactNode;
}

/** One item of a list that is edited in its place: closed it says what it is, opened it shows how to change it. */
export function RowCard({ handle, summary, opened, toggle, actions, below, isNew = false, children }: Props) {
  const id = useId();
  return (
    <>
      <div className={styles['row']}>
        {handle}
        <button type="button" className={styles['summary']} aria-expanded={opened} aria-controls={id} onClick={toggle}>
          <span className={styles['words']}>{summary}</span>
          <IconChevronDown size={16} aria-hidden className={styles['chevron']} data-opened={opened || undefined} />
        </button>
        {actions}
      </div>
      {below !== undefined && <div className={styles['below']}>{below}</div>}
      <Collapse expanded={opened} id={id}>
        {opened && <Content isNew={isNew}>{children}</Content>}
      </Collapse>
    </>
  );
}

function Content({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const focus = useRef(isNew);
  useEffect(() => {
    if (focus.current) content.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    focus.current = false;
  }, []);
  return (
    <div ref={content} className={styles['content']}>
      {children}
    </div>
  );
}

export function RowAction({ label, icon, act }: { label: string; icon: ReactNode; act: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} onClick={act}>
      {icon}
    </ActionIcon>
  );
}
