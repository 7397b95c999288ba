import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, type RefObject } from 'react';
import { useBlocker } from 'react-router';
import { useWorkText } from '../../../text/useText';

/** Asks before unsaved changes are lost. @param unless set when leaving is what was asked for */
export function LeaveGuard({ when, unless }: { when: boolean; unless: RefObject<boolean> }) {
  const { admin } = useWorkText();
  const { form } = admin;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && !unless.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [when]);
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={form.leave}>
      <Text size="sm">{form.leaveText}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {form.leaveConfirm}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {form.stay}
        </Button>
      </Group>
    </Modal>
  );
}
