import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useWorkText } from '../../../text/useText';
import type { LineHours } from '../../../wire/phoneSettings';
import { useSetting } from '../../admin/form/useSetting';
import { officeWeek } from '../../admin/model/hours';
import { WeekHours } from '../../admin/queues/WeekHours';
import { ClosedDays } from './ClosedDays';

/** When it rings at all: always, or by the week but for closed days. */
export function BusinessHours() {
  const words = useWorkText().phoneSettings.ringing;
  const { value, set, error } = useSetting<LineHours | null>('hours');
  const weekly = useSetting<LineHours['weekly']>('hours.weekly');
  return (
    <Stack gap="md">
      <Stack gap="xs" align="flex-start">
        <SegmentedControl
          aria-label={words.fields.hours.label}
          data={[
            { value: 'always', label: words.always },
            { value: 'weekly', label: words.weekly },
          ]}
          value={value === null ? 'always' : 'weekly'}
          onChange={(next) => set(next === 'always' ? null : { ...officeWeek(), holidays: [] })}
        />
        <span>{words.fields.hours.help}</span>
      </Stack>
      {value !== null && (
        <>
          <WeekHours path="hours" week={value} change={(week) => set({ ...value, ...week })} />
          <Text size="sm" c={weekly.error === undefined && error === undefined ? 'dimmed' : 'red'} role={weekly.error && 'alert'}>
            {words.overnight}
          </Text>
          <ClosedDays />
        </>
      )}
    </Stack>
  );
}
