import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

interface Props {
  /** The id of the notice, which goes with the press. */
  notice: string;
  label: string;
  undo: () => void;
  children: ReactNode;
}

/** What a notice says, and beside it the way back. */
export function WithUndo({ notice, label, undo, children }: Props) {
  const press = () => {
    notifications.hide(notice);
    undo();
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      {children}
      <Button flex="none" size="compact-sm" variant="default" onClick={press}>
        {label}
      </Button>
    </Group>
  );
}
