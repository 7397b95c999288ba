import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import { faultOf, isAllDay, type Day, type OpenSpan } from '../model/hours';
import styles from './DayHours.module.css';

interface Props {
  day: Day;
  spans: readonly OpenSpan[];
  change: (spans: OpenSpan[]) => void;
}

/** The hours of one weekday: none, one span or several. */
export function DayHours({ day, spans, change }: Props) {
  const { hours } = useWorkText().admin;
  const name = hours.days[day];
  const fault = faultOf(spans);
  const last = spans.at(-1);
  const add = () => change([...spans, { day, from: last?.to ?? '09:00', to: last ? '20:00' : '17:00' }]);
  return (
    <div className={styles['day']}>
      <span className={styles['name']}>{name}</span>
      <div>
        {spans.length === 0 && <span className={styles['closed']}>{hours.closed}</span>}
        {spans.map((span, at) => (
          <Span
            // Spans have nothing but their place: their times are what is being edited.
            key={at}
            name={name}
            span={span}
            change={(next) => change(spans.map((one, index) => (index === at ? next : one)))}
            remove={() => change(spans.filter((_, index) => index !== at))}
          />
        ))}
        {fault !== null && (
          <Text c="red" size="sm" role="alert">
            {hours.faults[fault]}
          </Text>
        )}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={hours.addSpan(name)} onClick={add}>
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface SpanProps {
  name: string;
  span: OpenSpan;
  change: (span: OpenSpan) => void;
  remove: () => void;
}

function Span({ name, span, change, remove }: SpanProps) {
  const { hours } = useWorkText().admin;
  return (
    <Group gap="xs" mb={4}>
      <TextInput
        type="time"
        size="xs"
        aria-label={hours.from(name)}
        value={span.from}
        onChange={(event) => change({ ...span, from: event.currentTarget.value })}
      />
      –
      <TextInput
        type="time"
        size="xs"
        aria-label={hours.to(name)}
        value={span.to === '24:00' ? '00:00' : span.to}
        onChange={(event) => change({ ...span, to: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={hours.removeSpan(name)} onClick={remove}>
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
      {isAllDay(span) && (
        <Text span size="sm" c="dimmed">
          {hours.allDay}
        </Text>
      )}
    </Group>
  );
}
