import { roundTop } from '../../../app/chart';
import type { HalfHour } from '../../../wire/board';

/** A half hour as a bar: how much of its height each part takes, in percent of the tallest, and its service level. */
export interface HistoryBar {
  half: HalfHour;
  inTime: number;
  late: number;
  gaveUp: number;
  open: number;
  /** Answered in time, in percent of all who were answered or gave up; null when there was nobody. */
  level: number | null;
}

/** Fewer half hours than this would make bars as wide as doors. */
const FEWEST = 8;

/** The day from the first half hour in which somebody came. */
export function sinceFirst(today: readonly HalfHour[]): HalfHour[] {
  const first = today.findIndex(({ arrived, answered, gaveUp }) => arrived + answered + gaveUp > 0);
  return first === -1 ? [] : today.slice(Math.max(0, Math.min(first, today.length - FEWEST)));
}

export function scaleOf(today: readonly HalfHour[]): number {
  return roundTop(Math.max(0, ...today.map(heightOf)));
}

export function historyBars(today: readonly HalfHour[]): HistoryBar[] {
  const top = scaleOf(today);
  const share = (n: number) => (top === 0 ? 0 : (n / top) * 100);
  return today.map((half) => {
    const { answered, inTime, gaveUp } = half;
    const over = answered + gaveUp;
    return {
      half,
      inTime: share(inTime),
      late: share(answered - inTime),
      gaveUp: share(gaveUp),
      open: share(heightOf(half) - over),
      level: over === 0 ? null : (inTime / over) * 100,
    };
  });
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

/** Who arrived earlier may be answered in this half hour, so that a bar may be taller than its arrivals. */
function heightOf({ arrived, answered, gaveUp }: HalfHour): number {
  return Math.max(arrived, answered + gaveUp);
}

function widened(point: string, width: number): string[] {
  const [x = 0, y = 0] = point.split(',').map(Number);
  return [`${round(x - width * 0.35)},${y}`, `${round(x + width * 0.35)},${y}`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
