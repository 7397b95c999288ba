import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { VoiceMessage } from '../../../wire/telephony';
import { phoneProblemWords } from '../model/words';

/** Messages may be long, and lines slow. */
const DOWNLOAD_MILLIS = 120_000;

export interface MessageCommands {
  /** The sound itself; fails with the problem. */
  sound(message: VoiceMessage): Promise<Blob>;
  played(message: VoiceMessage): Promise<void>;
  delete(message: VoiceMessage): Promise<boolean>;
  restore(message: VoiceMessage): Promise<boolean>;
  failed(title: string, failure: unknown): void;
}

/** What is done with messages; played or deleted by one is so for all (rule TEL-24). */
export function useMessageCommands(): MessageCommands {
  const { api } = useWorker();
  const { common, phone } = useWorkText();
  return useMemo(() => {
    const words = phone.voicemail;
    const path = ({ messageId }: VoiceMessage) => `/api/telephony/voicemail/${messageId}`;
    const failed = (title: string, failure: unknown) => {
      notifications.show({ color: 'red', title, message: phoneProblemWords(common, phone, failure) });
    };
    const attempt = async (title: string, run: () => Promise<unknown>) => {
      try {
        await run();
        return true;
      } catch (failure) {
        failed(title, failure);
        return false;
      }
    };
    return {
      sound: async (message) => (await api.open(`${path(message)}/sound`, { patienceMillis: DOWNLOAD_MILLIS })).blob(),
      played: (message) => api.post(`${path(message)}/played`),
      delete: (message) => attempt(words.deleteFailed, () => api.delete(path(message))),
      restore: (message) => attempt(words.restoreFailed, () => api.post(`${path(message)}/restore`)),
      failed,
    };
  }, [api, common, phone]);
}
