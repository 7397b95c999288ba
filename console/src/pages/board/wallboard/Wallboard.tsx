import { Button, Table } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import { useDocument } from '../../../wire/useLive';
import { useNow } from '../../../wire/useNow';
import { BoardHead } from '../BoardHead';
import { useBoard } from '../BoardLive';
import { needOf, standingOf } from '../model/need';
import { useQueuesByNeed } from '../useQueuesByNeed';
import { Decisions } from './Decisions';
import { QueueRow } from './QueueRow';
import { StandingRules } from './StandingRules';
import styles from './Wallboard.module.css';

/** All queues at a glance, the one that needs someone most on top. */
export function Wallboard() {
  const { board } = useWorkText();
  const known = useDocument(useBoard(), 'site') !== undefined;
  return (
    <div className={styles['page']}>
      <BoardHead title={board.title}>
        <StandingRules />
        <Button
          component={Link}
          to="/board/wall"
          variant="default"
          leftSection={<IconMaximize size={16} aria-hidden />}
        >
          {board.wall}
        </Button>
      </BoardHead>
      {known ? <Queues /> : <Loading />}
      {known && <Decisions queueName={null} />}
    </div>
  );
}

function Queues() {
  const { board } = useWorkText();
  const now = useNow();
  const { queues, hold } = useQueuesByNeed();
  const alarms = queues.filter((queue) => needOf(standingOf(queue, now)) === 'alarm').length;
  const { columns } = board;
  if (queues.length === 0) return <Empty title={board.all}>{board.empty}</Empty>;
  return (
    <>
      <p className="visually-hidden" role="status">
        {alarms > 0 ? board.alarms(alarms) : board.calm}
      </p>
      <div className={styles['scroll']} {...hold}>
        <Table className={styles['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.queue}</Table.Th>
              <Table.Th className={styles['number'] ?? ''}>{columns.waiting}</Table.Th>
              <Table.Th className={styles['number'] ?? ''}>{columns.longest}</Table.Th>
              <Table.Th className={styles['number'] ?? ''}>{columns.serviceLevel}</Table.Th>
              <Table.Th className={styles['number'] ?? ''}>{columns.inSession}</Table.Th>
              <Table.Th>{columns.agents}</Table.Th>
              <Table.Th>{board.today}</Table.Th>
              <Table.Th>{columns.spark}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {queues.map((queue) => (
              <QueueRow key={queue.queueId} queue={queue} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
