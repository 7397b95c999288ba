import type { Happening } from '../../../text/happenings';
import type { RecordedMoment } from '../../../wire/recordings';

/** A consent, a hand-over or an activity of the time line, in the codes that the chat of a session has for it. */
export function happeningOf({ kind, who, text, body }: RecordedMoment): Happening {
  const detail = (name: string) => (typeof body?.[name] === 'string' ? body[name] : '');
  if (kind === 'control') {
    return { code: text === 'handed-over' ? 'control-handed-over' : text, name: who, text: detail('to') };
  }
  return { code: `${kind}-${detail('event')}`, name: who, text };
}
