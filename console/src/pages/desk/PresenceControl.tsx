import { useDocument } from '../../wire/useLive';
import { useDuty } from './OnDuty';

/** What an agent is to the floor, in the top bar. */
export function PresenceControl() {
  const me = useDocument(useDuty(), 'me');
  return <span>{me?.presence}</span>;
}
