import type { Holiday } from '../../../wire/admin';

/** Days as the wire writes them, `2026-12-25`, sort as text. */
export function byDate(holidays: readonly Holiday[]): Holiday[] {
  return [...holidays].sort((a, b) => a.date.localeCompare(b.date));
}

/** Every day from the first to the last, both included; none when they are not in that order or not dates. */
export function daysBetween(first: string, last: string, most = 60): string[] {
  const days: string[] = [];
  for (let day = Date.parse(`${first}T00:00:00Z`); days.length < most; day += 86_400_000) {
    if (Number.isNaN(day) || !(day <= Date.parse(`${last}T00:00:00Z`))) break;
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** The holidays with more of them, by date; a date that is there already stays as it is. */
export function withMore(holidays: readonly Holiday[], more: readonly Holiday[]): Holiday[] {
  const known = new Set(holidays.map((one) => one.date));
  return byDate([...holidays, ...more.filter((one) => !known.has(one.date))]);
}

/** Today where the queue is. */
export function todayIn(timeZone: string, now = new Date()): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  } catch {
    return now.toISOString().slice(0, 10);
  }
}

export function isPast(holiday: Holiday, today: string): boolean {
  return holiday.date !== '' && holiday.date < today;
}

/** `Fri 25 December 2026` in the reader's language; the text itself when it is no date yet. */
export function dateInWords(date: string, language: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(time);
}
