import { roundTop } from '../../../app/chart';
import type { VolumeRow } from '../../../wire/reports';

/** A bar of the chart: how much of its height each part takes, in percent of the tallest. */
export interface Bar {
  key: string;
  requests: number;
  handled: number;
  lost: number;
  refused: number;
  closed: number;
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
    closed: share(row.closed),
    open: share(row.open),
  }));
}

export function scaleTop(rows: readonly VolumeRow[]): number {
  return roundTop(Math.max(0, ...rows.map((row) => row.requests)));
}

export function busiest(rows: readonly VolumeRow[]): VolumeRow | undefined {
  return rows.reduce<VolumeRow | undefined>(
    (most, row) => (most === undefined || row.requests > most.requests ? row : most),
    undefined,
  );
}
