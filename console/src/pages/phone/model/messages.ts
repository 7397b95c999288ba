import type { Person, VoiceMessage } from '../../../wire/telephony';

/** What the list of messages shows: those that are there, or those that can be brought back. */
export type Shown = 'messages' | 'deleted';

/** `own`: of one's own lines and number; else the id of a delegator (rule TEL-23). */
export function messagesOf(all: readonly VoiceMessage[], shown: Shown, whose: string | null): VoiceMessage[] {
  return all
    .filter((message) => (message.deletedBy !== null) === (shown === 'deleted'))
    .filter((message) => whose === null || (message.forWhom?.id ?? 'own') === whose)
    .sort((a, b) => Date.parse(b.leftAt) - Date.parse(a.leftAt) || a.messageId.localeCompare(b.messageId));
}

/** For whom there are messages, by name. */
export function delegatorsOf(all: readonly VoiceMessage[]): Person[] {
  const found = new Map<string, Person>();
  for (const { forWhom } of all) if (forWhom) found.set(forWhom.id, forWhom);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Messages that somebody else has just deleted for all (rule TEL-24). */
export function deletedByOthers(before: readonly VoiceMessage[], now: readonly VoiceMessage[], me: string): VoiceMessage[] {
  const there = new Set(before.filter(({ deletedBy }) => deletedBy === null).map(({ messageId }) => messageId));
  return now.filter(({ messageId, deletedBy }) => there.has(messageId) && deletedBy !== null && deletedBy.id !== me);
}
