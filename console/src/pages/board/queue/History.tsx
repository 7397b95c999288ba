import { Table } from '@mantine/core';
import { labelled } from '../../../app/chart';
import { percent, time } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { BoardQueue } from '../../../wire/board';
import { HistoryBars } from '../HistoryBars';
import { busiestOf, historyBars, parts, partsOf, scaleOf, sinceFirst, type HistoryBar } from '../model/history';
import styles from './History.module.css';

const ROOM = 12;

/** Today by half hours: who came, what became of them, and the service level beside its target (rule ACD-14). */
export function History({ queue }: { queue: BoardQueue }) {
  const { history: words } = useWorkText().board;
  const today = sinceFirst(queue.today ?? []);
  return (
    <section className={styles['history']}>
      <h2 className={styles['title']}>{words.title}</h2>
      {today.length === 0 ? <p className={styles['empty']}>{words.empty}</p> : <Chart queue={queue} bars={historyBars(today)} />}
    </section>
  );
}

function Chart({ queue, bars }: { queue: BoardQueue; bars: readonly HistoryBar[] }) {
  const { history: words } = useWorkText().board;
  const [language] = useLanguage();
  const halves = bars.map(({ half }) => half);
  const at = (from: string) => time(from, language);
  const isLabelled = labelled(bars.length, ROOM);
  const busiest = busiestOf(halves);
  const target = queue.serviceLevel.targetPercent;
  const top = scaleOf(halves);
  const told = (bar: HistoryBar) =>
    words.bar(
      at(bar.half.from),
      bar.half.arrived,
      parts.filter((part) => bar.counts[part] > 0).map((part) => `${bar.counts[part]} ${words.parts[part]}`),
    );
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <ul className={styles['legend']} aria-hidden>
          {partsOf(bars).map((part) => (
            <li key={part} data-part={part}>
              {words.parts[part]}
            </li>
          ))}
          <li data-part="level">
            {words.level}, {words.target(percent(target, language))}
          </li>
        </ul>
        {busiest && <span className="visually-hidden">{words.peak(at(busiest.from), busiest.arrived)}</span>}
      </figcaption>
      <div className={styles['plot']} aria-hidden>
        <Scale marks={[String(top), String(top / 2), '0']} />
        <div className={styles['middle']}>
          <HistoryBars bars={bars} targetPercent={target} title={told} />
        </div>
        <Scale marks={[percent(100, language), percent(50, language), percent(0, language)]} />
        <div className={styles['labels']}>
          {bars.map(({ half }, index) => (
            <span key={half.from}>{isLabelled(index) && <span>{at(half.from)}</span>}</span>
          ))}
        </div>
      </div>
      <Figures bars={bars} />
    </figure>
  );
}

function Scale({ marks }: { marks: string[] }) {
  return (
    <div className={styles['scale']}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </div>
  );
}

/** The same in figures. */
function Figures({ bars }: { bars: readonly HistoryBar[] }) {
  const { board } = useWorkText();
  const { columns, history: words } = board;
  const [language] = useLanguage();
  return (
    <details className={styles['figures']}>
      <summary>{words.table}</summary>
      {/* On a narrow screen it scrolls sideways, and holds nothing else that could take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} role="region" aria-label={words.table} tabIndex={0}>
        <Table className={styles['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{board.today}</Table.Th>
              <Table.Th>{columns.arrived}</Table.Th>
              <Table.Th>{columns.answered}</Table.Th>
              <Table.Th>{words.parts.inTime}</Table.Th>
              <Table.Th>{columns.abandoned}</Table.Th>
              <Table.Th>{words.left}</Table.Th>
              <Table.Th>{words.early}</Table.Th>
              <Table.Th>{words.parts.gone}</Table.Th>
              <Table.Th>{words.parts.open}</Table.Th>
              <Table.Th>{columns.serviceLevel}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bars.map(({ half, counts, level }) => (
              <Table.Tr key={half.from}>
                <Table.Td>{time(half.from, language)}</Table.Td>
                <Table.Td>{half.arrived}</Table.Td>
                <Table.Td>{half.answered}</Table.Td>
                <Table.Td>{half.inTime}</Table.Td>
                <Table.Td>{half.abandoned}</Table.Td>
                <Table.Td>{half.left}</Table.Td>
                <Table.Td>{half.early}</Table.Td>
                <Table.Td>{counts.gone}</Table.Td>
                <Table.Td>{half.waiting}</Table.Td>
                <Table.Td>{level === null ? '–' : percent(level, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
