import { Button, Group, Select, Stack } from '@mantine/core';
import { IconClock24, IconCopy } from '@tabler/icons-react';
import { useWorkText } from '../../../text/useText';
import { useSetting } from '../form/useSetting';
import { aroundTheClock, days, likeMonday, spansOf, withDay, type Week } from '../model/hours';
import { timeZones } from '../model/timeZones';
import { DayHours } from './DayHours';

interface Props {
  /** Where the hours are in the form, such as `openingHours`. */
  path: string;
  week: Week;
  change: (week: Week) => void;
}

/** The hours of each weekday, by the clock of a time zone. */
export function WeekHours({ path, week: { timeZone, weekly }, change }: Props) {
  const { hours } = useWorkText().admin;
  const { error } = useSetting<string>(`${path}.timeZone`);
  const spans = (next: Week['weekly']) => change({ timeZone, weekly: next });
  return (
    <>
      <Select
        label={hours.timeZone}
        description={hours.timeZoneHelp}
        maw={320}
        searchable
        allowDeselect={false}
        data={timeZones(timeZone)}
        value={timeZone}
        error={error}
        onChange={(zone) => {
          if (zone !== null) change({ timeZone: zone, weekly });
        }}
      />
      <Stack gap="xs">
        {days.map((day) => (
          <DayHours
            key={day}
            day={day}
            spans={spansOf(weekly, day)}
            change={(next) => spans(withDay(weekly, day, next))}
          />
        ))}
      </Stack>
      <Group gap="xs">
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => spans(likeMonday(weekly))}
        >
          {hours.likeMonday}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconClock24 size={14} aria-hidden />}
          onClick={() => spans(aroundTheClock())}
        >
          {hours.aroundTheClock}
        </Button>
      </Group>
    </>
  );
}
