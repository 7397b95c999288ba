import { labelled } from '../../../app/chart';
import { useWorkText } from '../../../text/useText';
import type { VolumeRow } from '../../../wire/reports';
import { bars, busiest, scaleTop } from './chart';
import styles from './VolumeChart.module.css';

const ROOM = 12;

interface Props {
  rows: readonly VolumeRow[];
  /** The label of a line, and a shorter one for under its bar. */
  label: (row: VolumeRow) => string;
  short: (row: VolumeRow) => string;
}

/** The shape of the figures. Who cannot see it misses nothing: the caption names the peak, the table has the rest. */
export function VolumeChart({ rows, label, short }: Props) {
  const { volume } = useWorkText().reports;
  const top = scaleTop(rows);
  const isLabelled = labelled(rows.length, ROOM);
  const peak = busiest(rows);
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <span className={styles['name']}>{volume.chart}</span>
        <ul className={styles['legend']} aria-hidden>
          <li data-part="handled">{volume.handled}</li>
          <li data-part="lost">{volume.lost}</li>
          <li data-part="refused">{volume.refused}</li>
          <li data-part="closed">{volume.closed}</li>
          <li data-part="open">{volume.open}</li>
        </ul>
        {peak && <span className="visually-hidden">{volume.chartPeak(label(peak), peak.requests)}</span>}
      </figcaption>
      <div className={styles['plot']} aria-hidden>
        <div className={styles['scale']}>
          <span>{top}</span>
          <span>{top / 2}</span>
          <span>0</span>
        </div>
        <div className={styles['bars']} data-thin={rows.length > 40 || undefined}>
          {bars(rows).map((bar, index) => {
            const row = rows[index];
            return (
              <div
                key={bar.key}
                className={styles['slot']}
                title={row && volume.barLabel(label(row), bar.requests)}
              >
                <div className={styles['bar']}>
                  <div data-part="open" style={{ height: `${bar.open}%` }} />
                  <div data-part="closed" style={{ height: `${bar.closed}%` }} />
                  <div data-part="refused" style={{ height: `${bar.refused}%` }} />
                  <div data-part="lost" style={{ height: `${bar.lost}%` }} />
                  <div data-part="handled" style={{ height: `${bar.handled}%` }} />
                </div>
                <span className={styles['label']}>{row && isLabelled(index) ? short(row) : ''}</span>
              </div>
            );
          })}
        </div>
      </div>
    </figure>
  );
}
