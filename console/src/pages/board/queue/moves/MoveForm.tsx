import { Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';

interface Props {
  children: ReactNode;
  cancel: string;
  confirm: string;
  /** Where there is no way back. */
  isFinal?: boolean;
  /** Whether all is said that the move needs. */
  isReady: boolean;
  /** Tells whether it worked; if not, what was said stays. */
  act: () => Promise<boolean>;
  close: () => void;
}

/** What every move's dialog has: something to say, a way back, and a button that does it once. */
export function MoveForm({ children, cancel, confirm, isFinal = false, isReady, act, close }: Props) {
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const worked = await act();
    setBusy(false);
    if (worked) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" {...(isFinal ? { color: 'red' } : {})} loading={busy} disabled={!isReady}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
