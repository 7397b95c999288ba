import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useCommands, type Command } from '../../app/commands';
import { Failed } from '../../app/states';
import { useWorkText } from '../../text/useText';
import { useDownload } from './useDownload';
import styles from './Reports.module.css';

interface Props {
  title: string;
  intro: string;
  /** Where the same report is a CSV file. */
  csv: string;
  fileName: string;
}

/** What a report is, and the ways to take it along. */
export function ReportHead({ title, intro, csv, fileName }: Props) {
  const { reports } = useWorkText();
  const { busy, failure, start } = useDownload(csv, fileName);
  useCommands(
    useMemo<Command[]>(
      () => [
        { id: 'report csv', kind: 'action', label: reports.csv, act: start },
        { id: 'report print', kind: 'action', label: reports.print, act: () => window.print() },
      ],
      [reports, start],
    ),
  );
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          <p className={styles['intro']}>{intro}</p>
        </div>
        <div className={styles['acts']}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {reports.print}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy}
            onClick={start}
          >
            {reports.csv}
          </Button>
        </div>
      </div>
      {failure !== undefined && <Failed title={reports.downloadFailed} failure={failure} retry={start} />}
    </>
  );
}
