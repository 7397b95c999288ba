import { Button, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { OpeningHours } from '../../../wire/admin';
import { useSetting } from '../form/useSetting';
import { days, likeMonday, spansOf, withDay } from '../model/hours';
import { timeZones } from '../model/timeZones';
import { DayHours } from './DayHours';

/** When a queue takes customers: always, or by the week. */
export function HoursSetting() {
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
          onChange={(next) => set(next === 'always' ? null : officeHours())}
        />
      </div>
      <span>{queues.fields.openingHours.help}</span>
      {value !== null && <Weekly value={value} set={set} />}
    </Stack>
  );
}

function officeHours(): OpeningHours {
  const monday = [{ day: 'MONDAY' as const, from: '09:00', to: '17:00' }];
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly: likeMonday(monday), holidays: [] };
}

function Weekly({ value, set }: { value: OpeningHours; set: (value: OpeningHours) => void }) {
  const { hours } = useWorkText().admin;
  const { error } = useSetting<string>('openingHours.timeZone');
  const weekly = (next: OpeningHours['weekly']) => set({ ...value, weekly: next });
  return (
    <>
      <Select
        label={hours.timeZone}
        description={hours.timeZoneHelp}
        maw={320}
        searchable
        allowDeselect={false}
        data={timeZones(value.timeZone)}
        value={value.timeZone}
        error={error}
        onChange={(zone) => {
          if (zone !== null) set({ ...value, timeZone: zone });
        }}
      />
      <Stack gap="xs">
        {days.map((day) => (
          <DayHours
            key={day}
            day={day}
            spans={spansOf(value.weekly, day)}
            change={(spans) => weekly(withDay(value.weekly, day, spans))}
          />
        ))}
      </Stack>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconCopy size={14} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => weekly(likeMonday(value.weekly))}
      >
        {hours.likeMonday}
      </Button>
    </>
  );
}
