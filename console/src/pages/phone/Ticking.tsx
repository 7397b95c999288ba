import { duration, secondsSince } from '../../text/format';
import { usePhoneNow } from './OnPhone';

/** For how long something lasts, moving once a second; only this is drawn anew, not the row around it. */
export function Ticking({ since }: { since: string }) {
  return <>{duration(secondsSince(since, usePhoneNow()))}</>;
}
