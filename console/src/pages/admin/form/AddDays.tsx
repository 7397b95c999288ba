import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useWorkText } from '../../../text/useText';
import { daysBetween } from '../model/holidays';

interface Props {
  today: string;
  add: (days: string[]) => void;
  className: string | undefined;
  /** What else is asked of the days. */
  children?: ReactNode;
}

/** One day, or every day from a first to a last. */
export function AddDays({ today, add, className, children }: Props) {
  const words = useWorkText().admin.hours.holidays;
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const days = daysBetween(first, last === '' ? first : last);
  const isWrong = first !== '' && last !== '' && days.length === 0;
  const press = () => {
    add(days);
    setFirst('');
    setLast('');
  };
  return (
    <div role="group" aria-label={words.add} className={className}>
      <TextInput
        type="date"
        label={words.first}
        min={today}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={words.last}
        min={first}
        value={last}
        error={isWrong ? words.wrongRange : undefined}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      {children}
      <Button
        variant="default"
        disabled={days.length === 0}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={press}
      >
        {words.addDays(days.length)}
      </Button>
    </div>
  );
}
