/** Periods of whole days, written as `2026-11-22`, in the time zone of whoever looks. */

export interface Period {
  from: string;
  to: string;
}

export const presets = ['today', 'week', 'month', 'quarter'] as const;

export type Preset = (typeof presets)[number];

/** The day that an instant (milliseconds) is on, on the clock of this browser. */
export function dayOf(now: number): string {
  const date = new Date(now);
  return written(date.getFullYear(), date.getMonth(), date.getDate());
}

export function periodOf(preset: Preset, today: string): Period {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: daysBefore(today, 6), to: today };
    case 'month':
      return { from: daysBefore(today, 29), to: today };
    case 'quarter':
      return { from: monthsBefore(today, 3), to: today };
  }
}

export function presetOf(period: Period, today: string): Preset | undefined {
  return presets.find((preset) => {
    const known = periodOf(preset, today);
    return known.from === period.from && known.to === period.to;
  });
}

export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function daysBefore(day: string, days: number): string {
  const [year, month, date] = parts(day);
  return ofUtc(new Date(Date.UTC(year, month, date - days)));
}

/** The same day some months earlier, or the last of that month when it is shorter. */
function monthsBefore(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month - months + 1, 0)).getUTCDate();
  return ofUtc(new Date(Date.UTC(year, month - months, Math.min(date, last))));
}

function parts(day: string): [number, number, number] {
  const date = new Date(day);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

function ofUtc(date: Date): string {
  return written(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

function written(year: number, month: number, date: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
