import type { Desk } from '../../../text';
import type { Language } from '../../../text/languages';
import { lookup } from '../../../text/problems';
import type { AwayReason, DeskMe } from '../../../wire/acd';

/** An away reason as the site words it, or one of the floor's own. */
export function awayLabel(desk: Desk, reasons: readonly AwayReason[], code: string, language: Language): string {
  const own = reasons.find((reason) => reason.code === code);
  return own?.label[language] ?? lookup(desk.presence.reasons, code) ?? code;
}

/** The answer to "why am I not getting anything?". */
export function idleWords(desk: Desk, me: DeskMe, ringing: boolean): string {
  if (ringing) return desk.idle.ringing;
  switch (me.idleBecause) {
    case null:
      return desk.idle.ready;
    case 'at-capacity':
      return desk.idle['at-capacity'](me.load, me.capacity);
    case 'not-available':
    case 'no-queues':
    case 'nothing-waiting':
    case 'skills-do-not-match':
      return desk.idle[me.idleBecause];
  }
}
