import { happeningWords } from '../../../text/happenings';
import type { Reports, WorkText } from '../../../text';
import { lookup } from '../../../text/problems';
import type { TimelineEntry } from '../../../wire/reports';

type Words = Pick<WorkText, 'reports' | 'room'>;

/**
 * A line of the time line in words; one that is newer than this console is shown as it came.
 *
 * @param customerName whom a line is about that names nobody, when it is known
 */
export function storyWords({ reports, room }: Words, customerName: string | null, entry: TimelineEntry): string {
  const { code, name, text } = entry;
  const words = lookup<(name: string, text: string) => string>(reports.timeline, code);
  if (words) return words(name, argument(reports, entry));
  const who = name || customerName || reports.details.customer;
  return happeningWords(room, { code, name: who, text }, room.screens.customer) ?? [code, name, text].join(' ').trim();
}

/** What a line is about besides a name: a role, a cause, or just text. */
function argument(reports: Reports, { code, text }: TimelineEntry): string {
  if (code === 'joined') return lookup(reports.roles, text) ?? text;
  if (code === 'left' && text === 'left') return '';
  return lookup(reports.causes, text) ?? text;
}

/** Whether a line is one of those that a reader looks for first. */
export function isMilestone(entry: TimelineEntry): boolean {
  return MILESTONES.has(entry.code);
}

const MILESTONES = new Set([
  'request-queued', 'request-refused', 'request-requeued', 'request-abandoned', 'request-left',
  'request-closed', 'request-moved', 'transfer-begun', 'transfer-ended',
  'offer-accepted', 'control-handed-over', 'returned-to-queue', 'session-ended', 'rated',
]);
