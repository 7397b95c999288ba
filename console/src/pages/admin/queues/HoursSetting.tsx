import { Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconClock24, IconCopy } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import type { OpeningHours, QueueSettings } from '../../../wire/admin';
import { useSetting } from '../form/useSetting';
import { aroundTheClock, days, likeMonday, spansOf, withDay } from '../model/hours';
import { timeZones } from '../model/timeZones';
import { DayHours } from './DayHours';
import { Holidays } from './Holidays';

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
          onChange={(next) => set(next === 'always' ? null : officeHours())}
        />
      </div>
      <span>{queues.fields.openingHours.help}</span>
      {value === null ? <span>{hours.holidays.needWeek}</span> : <Weekly value={value} set={set} />}
      {value !== null && <Holidays others={others} />}
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
      <Group gap="xs">
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => weekly(likeMonday(value.weekly))}
        >
          {hours.likeMonday}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconClock24 size={14} aria-hidden />}
          onClick={() => weekly(aroundTheClock())}
        >
          {hours.aroundTheClock}
        </Button>
      </Group>
    </>
  );
}
