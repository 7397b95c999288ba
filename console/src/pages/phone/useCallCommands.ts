import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useWorker } from '../../identity/SignedIn';
import { useWorkText } from '../../text/useText';
import type { Action, CallAlert, MonitorMode } from '../../wire/telephony';
import { phoneProblemWords } from './model/words';
import { useCallBook, useTelephone } from './OnPhone';

/** What needs no more than the call. */
export type PlainAction = Extract<Action, 'decline' | 'hold' | 'resume' | 'lock' | 'unlock' | 'record' | 'hang-up'> | 'stop-recording';

/** Whom one can call, and so ask into a call. */
export type Callee = { number: string } | { personId: string };
export type TransferTarget = Callee | { queueId: string };
export type Elevation = { party: 'own' | 'outer' } & ({ sessionId: string } | { meetingId: string });

export interface CallCommands {
  /** `false` says that it did not work, which was told in words. */
  place: (number: string, lineId: string | null) => Promise<boolean>;
  answer: (alert: Pick<CallAlert, 'callId'>) => Promise<boolean>;
  decline: (callId: string) => Promise<boolean>;
  pickUp: (callId: string) => Promise<boolean>;
  monitor: (callId: string, mode: MonitorMode) => Promise<boolean>;
  act: (callId: string, action: PlainAction) => Promise<boolean>;
  transfer: (callId: string, to: TransferTarget) => Promise<boolean>;
  /** Asks somebody into the call (rule TEL-17). */
  add: (callId: string, whom: Callee) => Promise<boolean>;
  removeGuest: (callId: string, leg: number) => Promise<boolean>;
  join: (callId: string, other: string) => Promise<boolean>;
  elevate: (callId: string, wish: Elevation) => Promise<boolean>;
}

/** Everything that is done with calls, each failure told in words that name who was first. */
export function useCallCommands(): CallCommands {
  const { api } = useWorker();
  const { common, phone } = useWorkText();
  const telephone = useTelephone();
  const book = useCallBook();
  return useMemo(() => {
    const attempt = async (title: string, run: () => Promise<unknown>) => {
      try {
        await run();
        return true;
      } catch (failure) {
        notifications.show({ color: 'red', title, message: phoneProblemWords(common, phone, failure) });
        return false;
      }
    };
    const post = (callId: string, what: string, body?: object) => api.post(`/api/telephony/calls/${callId}/${what}`, body);
    /** Calls come to a telephone: this browser has to be one, and its microphone has to work. */
    const atTelephone = async (title: string, run: (deviceId: string) => Promise<unknown>) => {
      const deviceId = telephone.device();
      if (deviceId === null) {
        notifications.show({ color: 'yellow', title: phone.browser.first, message: phone.browser.firstText });
        return false;
      }
      return (await telephone.prepare()) && (await attempt(title, () => run(deviceId)));
    };
    const pickUp = (title: string) => (callId: string) =>
      atTelephone(title, (deviceId) => post(callId, 'pick-up', { deviceId }));
    return {
      place: (number, lineId) =>
        atTelephone(phone.keypad.failed, (deviceId) => api.post('/api/telephony/calls', { deviceId, lineId, number })),
      answer: async ({ callId }) => {
        book.answering(callId, true);
        const how = await telephone.answer(callId);
        const worked = how === 'answered' || (how === 'not-here' && (await pickUp(phone.alert.failed)(callId)));
        if (!worked) book.answering(callId, false);
        return worked;
      },
      decline: async (callId) => {
        book.decline(callId, true);
        const worked = await attempt(phone.alert.declineFailed, () => post(callId, 'decline'));
        if (!worked) book.decline(callId, false);
        return worked;
      },
      pickUp: pickUp(phone.call.failed),
      monitor: (callId, mode) => atTelephone(phone.call.failed, (deviceId) => post(callId, 'monitor', { deviceId, mode })),
      act: (callId, action) => attempt(phone.call.failed, () => post(callId, action)),
      transfer: (callId, to) => attempt(phone.transfer.failed, () => post(callId, 'transfer', to)),
      add: (callId, whom) => attempt(phone.guests.failed, () => post(callId, 'add', whom)),
      removeGuest: (callId, leg) => attempt(phone.call.failed, () => api.delete(`/api/telephony/calls/${callId}/guests/${leg}`)),
      join: (callId, other) => attempt(phone.transfer.failed, () => post(callId, 'join', { callId: other })),
      elevate: (callId, wish) => attempt(phone.elevate.failed, () => post(callId, 'elevate', wish)),
    };
  }, [api, common, phone, telephone, book]);
}
