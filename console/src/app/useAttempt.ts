import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { problemWords } from '../text/problems';
import { useText } from '../text/useText';

/** Does something that may fail, and says so in words when it does; the answer tells whether it worked. */
export function useAttempt(): (title: string, act: () => Promise<unknown>) => Promise<boolean> {
  const { common } = useText();
  return useCallback(
    async (title, act) => {
      try {
        await act();
        return true;
      } catch (failure) {
        notifications.show({ color: 'red', title, message: problemWords(common, failure) });
        return false;
      }
    },
    [common],
  );
}
