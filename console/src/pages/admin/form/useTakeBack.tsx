import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useWorkText } from '../../../text/useText';

const OFFERED_MILLIS = 10_000;

/** Says what has just gone and, for a while, offers to bring it back. */
export function useTakeBack(): (message: string, takeBack: () => void) => void {
  const { form } = useWorkText().admin;
  return useCallback(
    (message, takeBack) => {
      const id = `gone ${crypto.randomUUID()}`;
      const press = () => {
        notifications.hide(id);
        takeBack();
      };
      notifications.show({
        id,
        autoClose: OFFERED_MILLIS,
        message: (
          <Group justify="space-between" wrap="nowrap">
            {message}
            <Button size="compact-sm" variant="default" onClick={press}>
              {form.undo}
            </Button>
          </Group>
        ),
      });
    },
    [form],
  );
}
