import { Button, Collapse, Group, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown, IconCopy, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Holiday, OpeningHours, QueueSettings } from '../../../wire/admin';
import { AddDays } from '../form/AddDays';
import { RowAction } from '../form/RowCard';
import { useSetting } from '../form/useSetting';
import { useTakeBack } from '../form/useTakeBack';
import { dateInWords, isPast, todayIn, withMore } from '../model/holidays';
import { withoutItem } from '../model/lists';
import styles from './Holidays.module.css';

const PATH = 'openingHours.holidays';
const HALF_DAY = { from: '09:00', to: '13:00' };

/** The days that are not as their weekday (rule ACD-4); those that are over are folded away. */
export function Holidays({ others }: { others: readonly QueueSettings[] }) {
  const { hours, form } = useWorkText().admin;
  const words = hours.holidays;
  const [language] = useLanguage();
  const { value, set, change, error } = useSetting<Holiday[]>(PATH);
  const { value: zone } = useSetting<OpeningHours['timeZone']>('openingHours.timeZone');
  const [pastShown, setPastShown] = useState(false);
  const pastId = useId();
  const takeBack = useTakeBack();
  const today = todayIn(zone);
  const past = value.filter((one) => isPast(one, today)).length;
  const remove = (at: number, holiday: Holiday) => {
    set(withoutItem(value, at));
    const name = holiday.name || dateInWords(holiday.date, language);
    takeBack(form.removed(name), () => change((now) => withMore(now, [holiday])));
  };
  const row = (holiday: Holiday, at: number) => (
    // Days have nothing but their place: their date is one of the things being edited.
    <Row key={at} at={at} holiday={holiday} remove={() => remove(at, holiday)} />
  );
  const rows = (wanted: boolean) => value.map((one, at) => (isPast(one, today) === wanted ? row(one, at) : null));
  return (
    <div role="group" aria-label={words.title}>
      <strong>{words.title}</strong>
      <p className={styles['help']}>{words.help}</p>
      {value.length === past && <p className={styles['help']}>{words.none}</p>}
      {past > 0 && (
        <>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={pastShown}
            aria-controls={pastId}
            rightSection={<IconChevronDown size={14} aria-hidden className={styles['chevron']} data-opened={pastShown || undefined} />}
            onClick={() => setPastShown(!pastShown)}
          >
            {words.past(past)}
          </Button>
          <Collapse id={pastId} expanded={pastShown}>
            {pastShown && <div className={styles['rows']}>{rows(true)}</div>}
          </Collapse>
        </>
      )}
      <div className={styles['rows']}>{rows(false)}</div>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <Add add={(more) => set(withMore(value, more))} today={today} />
      <CopyFrom others={others} today={today} copy={(from) => set(withMore(value, from))} />
    </div>
  );
}

function Row({ at, holiday, remove }: { at: number; holiday: Holiday; remove: () => void }) {
  const { hours, form } = useWorkText().admin;
  const words = hours.holidays;
  const [language] = useLanguage();
  const path = `${PATH}.${at}`;
  const whole = useSetting<Holiday>(path);
  const date = useSetting<string>(`${path}.date`);
  const name = useSetting<string>(`${path}.name`);
  const to = useSetting<string | null>(`${path}.to`);
  const called = dateInWords(holiday.date, language) || words.day;
  const isOpen = holiday.from !== null || holiday.to !== null;
  return (
    <div className={styles['row']} role="group" aria-label={called}>
      <TextInput
        type="date"
        aria-label={words.date}
        value={date.value}
        error={date.error}
        onChange={(event) => date.set(event.currentTarget.value)}
      />
      <TextInput
        aria-label={words.name}
        placeholder={words.name}
        maxLength={100}
        value={name.value}
        error={name.error}
        onChange={(event) => name.set(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={words.how}
        data={[
          { value: 'closed', label: words.closed },
          { value: 'open', label: words.open },
        ]}
        value={isOpen ? 'open' : 'closed'}
        onChange={(event) =>
          whole.set({ ...holiday, ...(event.currentTarget.value === 'open' ? HALF_DAY : { from: null, to: null }) })
        }
      />
      {isOpen ? (
        <Group gap={4} wrap="nowrap" align="flex-start">
          <TextInput
            type="time"
            aria-label={words.from}
            value={holiday.from ?? ''}
            onChange={(event) => whole.set({ ...holiday, from: event.currentTarget.value })}
          />
          <span className={styles['dash']}>–</span>
          <TextInput
            type="time"
            aria-label={words.to}
            value={holiday.to === '24:00' ? '00:00' : (holiday.to ?? '')}
            error={to.error === undefined ? undefined : words.backwards}
            onChange={(event) => whole.set({ ...holiday, to: event.currentTarget.value })}
          />
        </Group>
      ) : (
        <span />
      )}
      <RowAction label={form.remove(called)} icon={<IconTrash size={16} aria-hidden />} act={remove} />
    </div>
  );
}

function Add({ add, today }: { add: (more: Holiday[]) => void; today: string }) {
  const words = useWorkText().admin.hours.holidays;
  const [name, setName] = useState('');
  const addAll = (days: string[]) => {
    add(days.map((date) => ({ date, name: name.trim(), from: null, to: null })));
    setName('');
  };
  return (
    <AddDays today={today} add={addAll} className={styles['add']}>
      <TextInput
        label={words.name}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </AddDays>
  );
}

interface CopyProps {
  others: readonly QueueSettings[];
  today: string;
  copy: (holidays: Holiday[]) => void;
}

/** Takes over what another queue has still to come. */
function CopyFrom({ others, today, copy }: CopyProps) {
  const words = useWorkText().admin.hours.holidays;
  const rich = others
    .map(({ id, name, openingHours }) => ({
      id,
      name,
      coming: (openingHours?.holidays ?? []).filter((one) => !isPast(one, today)),
    }))
    .filter(({ coming }) => coming.length > 0);
  if (rich.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="xs" mt="xs" leftSection={<IconCopy size={14} aria-hidden />}>
          {words.copyFrom}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rich.map(({ id, name, coming }) => (
          <Menu.Item key={id} onClick={() => copy(coming)}>
            {words.copyOf(name, coming.length)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
