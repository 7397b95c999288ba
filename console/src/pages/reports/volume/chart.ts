import type { VolumeRow } from '../../../wire/reports';

/** A bar of the chart: how much of its height each part takes, in percent of the tallest. */
export interface Bar {
  key: string;
  requests: number;
  handled: number;
  lost: number;
  refused: number;
  open: number;
}

export function bars(rows: readonly VolumeRow[]): Bar[] {
  const top = scaleTop(rows);
  const share = (n: number) => (top === 0 ? 0 : (n / top) * 100);
  return rows.map((row) => ({
    key: row.key,
    requests: row.requests,
    handled: share(row.handled),
    lost: share(row.abandoned + row.left),
    refused: share(row.refused),
    open: share(row.open),
  }));
}

/** The round number at the top of the scale: 1, 2, 4, 6, 8 or 10 times a power of ten, so that its half is round as well. */
export function scaleTop(rows: readonly VolumeRow[]): number {
  const most = Math.max(0, ...rows.map((row) => row.requests));
  if (most === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((candidate) => candidate * power >= most) ?? 10;
  return Math.max(2, step * power);
}

/** Which bars get a label, so that at most `room` of them do, evenly spaced from the first. */
export function labelled(count: number, room: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(count / room));
  return (index) => index % every === 0;
}

export function busiest(rows: readonly VolumeRow[]): VolumeRow | undefined {
  return rows.reduce<VolumeRow | undefined>(
    (most, row) => (most === undefined || row.requests > most.requests ? row : most),
    undefined,
  );
}
