import type { Reports } from '../../../text';
import { lookup } from '../../../text/problems';
import type { TimelineEntry } from '../../../wire/reports';

/** A line of the time line in words; one that is newer than this console is shown as it came. */
export function storyWords(reports: Reports, entry: TimelineEntry): string {
  const words = lookup<(name: string, text: string) => string>(reports.timeline, entry.code);
  return words ? words(entry.name, argument(reports, entry)) : [entry.code, entry.name, entry.text].join(' ').trim();
}

/** What a line is about besides a name: a role, an activity, a cause, or just text. */
function argument(reports: Reports, { code, text }: TimelineEntry): string {
  if (code === 'joined') return lookup(reports.roles, text) ?? text;
  if (code.startsWith('consent-') || code.startsWith('activity-')) return lookup(reports.activities, text) ?? text;
  if (code === 'left' && text === 'left') return '';
  return lookup(reports.causes, text) ?? text;
}

/** Whether a line is one of those that a reader looks for first. */
export function isMilestone(entry: TimelineEntry): boolean {
  return MILESTONES.has(entry.code);
}

const MILESTONES = new Set([
  'request-queued', 'request-refused', 'request-requeued', 'request-abandoned', 'request-left',
  'offer-accepted', 'control-handed-over', 'returned-to-queue', 'session-ended', 'rated',
]);
