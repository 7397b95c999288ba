import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { WithUndo } from '../../../app/WithUndo';
import { useWorkText } from '../../../text/useText';

const OFFERED_MILLIS = 10_000;

/** Says what has just gone and, for a while, offers to bring it back. */
export function useTakeBack(): (message: string, takeBack: () => void) => void {
  const { form } = useWorkText().admin;
  return useCallback(
    (message, takeBack) => {
      const id = `gone ${crypto.randomUUID()}`;
      notifications.show({
        id,
        autoClose: OFFERED_MILLIS,
        message: (
          <WithUndo notice={id} label={form.undo} undo={takeBack}>
            {message}
          </WithUndo>
        ),
      });
    },
    [form],
  );
}
