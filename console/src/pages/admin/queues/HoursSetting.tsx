import { SegmentedControl, Stack } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { OpeningHours, QueueSettings } from '../../../wire/admin';
import { useSetting } from '../form/useSetting';
import { officeWeek } from '../model/hours';
import { Holidays } from './Holidays';
import { WeekHours } from './WeekHours';

/** When a queue takes customers: always, or by the week but for holidays. @param others queues but this one */
export function HoursSetting({ others }: { others: readonly QueueSettings[] }) {
  const { queues, hours } = useWorkText().admin;
  const { value, set } = useSetting<OpeningHours | null>('openingHours');
  return (
    <Stack gap="md">
      <div>
        <SegmentedControl
          aria-label={queues.fields.openingHours.label}
          data={[
            { value: 'always', label: hours.always },
            { value: 'weekly', label: hours.weekly },
          ]}
          value={value === null ? 'always' : 'weekly'}
          onChange={(next) => set(next === 'always' ? null : { ...officeWeek(), holidays: [] })}
        />
      </div>
      <span>{queues.fields.openingHours.help}</span>
      {value === null ? (
        <span>{hours.holidays.needWeek}</span>
      ) : (
        <WeekHours path="openingHours" week={value} change={(week) => set({ ...value, ...week })} />
      )}
      {value !== null && <Holidays others={others} />}
    </Stack>
  );
}
