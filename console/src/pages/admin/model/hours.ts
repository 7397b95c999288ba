import type { OpeningHours, Weekday } from '../../../wire/admin';

export type Day = Weekday;
export type OpenSpan = OpeningHours['weekly'][number];
export type Week = Pick<OpeningHours, 'timeZone' | 'weekly'>;

const MIDNIGHT = '00:00';

export const days: readonly Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The spans of one day, earliest first. */
export function spansOf(weekly: readonly OpenSpan[], day: Day): OpenSpan[] {
  return weekly.filter((span) => span.day === day).sort((a, b) => a.from.localeCompare(b.from));
}

/** The week with one day's spans replaced, Monday first. */
export function withDay(weekly: readonly OpenSpan[], day: Day, spans: readonly OpenSpan[]): OpenSpan[] {
  return days.flatMap((one) => (one === day ? spansOf(spans, day) : spansOf(weekly, one)));
}

/** Monday's hours on every working day. */
export function likeMonday(weekly: readonly OpenSpan[]): OpenSpan[] {
  const monday = spansOf(weekly, 'MONDAY');
  const working = days.slice(0, 5).flatMap((day) => monday.map((span) => ({ ...span, day })));
  return [...working, ...spansOf(weekly, 'SATURDAY'), ...spansOf(weekly, 'SUNDAY')];
}

/** What one begins with: working days from nine to five, where the browser is. */
export function officeWeek(): Week {
  const monday = [{ day: 'MONDAY' as const, from: '09:00', to: '17:00' }];
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly: likeMonday(monday) };
}

/** Every day, from midnight to midnight. */
export function aroundTheClock(): OpenSpan[] {
  return days.map((day) => ({ day, from: MIDNIGHT, to: MIDNIGHT }));
}

export function isAllDay({ from, to }: OpenSpan): boolean {
  return from === MIDNIGHT && (to === MIDNIGHT || to === '24:00');
}

export type SpanFault = 'no-time' | 'overlaps';

const WHOLE_DAY = 24 * 60;

/** What is wrong with a day's hours. An end before the beginning is on the next day; `00:00` as an end is midnight. */
export function faultOf(spans: readonly OpenSpan[]): SpanFault | null {
  if (spans.some((span) => span.from === span.to && span.to !== MIDNIGHT)) return 'no-time';
  const sorted = spans.map(minutesOf).sort((a, b) => a.from - b.from);
  const overlaps = sorted.some((span, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.from < span.to;
  });
  return overlaps ? 'overlaps' : null;
}

function minutesOf(span: OpenSpan): { from: number; to: number } {
  const from = minutes(span.from);
  const to = minutes(span.to);
  return { from, to: to <= from ? to + WHOLE_DAY : to };
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
