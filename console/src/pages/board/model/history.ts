import { roundTop } from '../../../app/chart';
import type { HalfHour } from '../../../wire/board';

/** What can have become of those who arrived, as a bar shows it from the bottom up. */
export const parts = ['inTime', 'late', 'gaveUp', 'early', 'gone', 'open'] as const;
export type Part = (typeof parts)[number];

/** A half hour as a bar, which is as high as its arrivals: how many there are of each part. */
export interface HistoryBar {
  half: HalfHour;
  counts: Record<Part, number>;
  /** Of each part, in percent of the chart's height. */
  heights: Record<Part, number>;
  /** The service level of those who arrived then, in percent; null when nobody counts yet. */
  level: number | null;
}

/** Fewer half hours than this would make bars as wide as doors. */
const FEWEST = 8;

/** The day from the first half hour in which somebody came. */
export function sinceFirst(today: readonly HalfHour[]): HalfHour[] {
  const first = today.findIndex(({ arrived }) => arrived > 0);
  return first === -1 ? [] : today.slice(Math.max(0, Math.min(first, today.length - FEWEST)));
}

export function scaleOf(today: readonly HalfHour[]): number {
  return roundTop(Math.max(0, ...today.map(({ arrived }) => arrived)));
}

export function historyBars(today: readonly HalfHour[]): HistoryBar[] {
  const top = scaleOf(today);
  return today.map((half) => {
    const counts = countsOf(half);
    const heights = { ...counts };
    for (const part of parts) heights[part] = top === 0 ? 0 : (counts[part] / top) * 100;
    return { half, counts, heights, level: levelOf(counts) };
  });
}

function countsOf(half: HalfHour): Record<Part, number> {
  return {
    inTime: half.inTime,
    late: half.answered - half.inTime,
    gaveUp: half.abandoned + half.left - half.early,
    early: half.early,
    gone: half.closed + half.movedOn,
    open: half.waiting,
  };
}

/** As the queue's own: answered in time, of all who were answered or gave up after that time. */
function levelOf({ inTime, late, gaveUp }: Record<Part, number>): number | null {
  const counted = inTime + late + gaveUp;
  return counted === 0 ? null : (inTime / counted) * 100;
}

/** The parts that occur; that somebody was helped in time is always said, and be it of nobody. */
export function partsOf(bars: readonly HistoryBar[]): Part[] {
  return parts.filter((part) => part === 'inTime' || bars.some(({ counts }) => counts[part] > 0));
}

export function busiestOf(today: readonly HalfHour[]): HalfHour | undefined {
  return today.reduce<HalfHour | undefined>(
    (most, half) => (half.arrived > (most?.arrived ?? 0) ? half : most),
    undefined,
  );
}

/** The runs of half hours that have a level, each as the `points` of an SVG polyline in a box of 100 × 100. */
export function levelLines(bars: readonly HistoryBar[]): string[] {
  const width = 100 / Math.max(1, bars.length);
  const runs: string[][] = [[]];
  bars.forEach(({ level }, at) => {
    if (level === null) runs.push([]);
    else runs.at(-1)?.push(`${round((at + 0.5) * width)},${round(100 - level)}`);
  });
  // A single point would be no line; it gets the width of its bar.
  return runs
    .filter((run) => run.length > 0)
    .map((run) => (run.length > 1 ? run : widened(run[0] ?? '', width)).join(' '));
}

/** Share of today's foretold waits that came as foretold, in percent; null when none was foretold. */
export function keptPercent(estimate: { told: number; kept: number } | undefined): number | null {
  return estimate === undefined || estimate.told === 0 ? null : (estimate.kept / estimate.told) * 100;
}

function widened(point: string, width: number): string[] {
  const [x = 0, y = 0] = point.split(',').map(Number);
  return [`${round(x - width * 0.35)},${y}`, `${round(x + width * 0.35)},${y}`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
