import { Button, Pill, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useWorkText } from '../../../text/useText';
import { useSetting } from '../../admin/form/useSetting';
import { useTakeBack } from '../../admin/form/useTakeBack';
import { dateInWords, daysBetween, todayIn } from '../../admin/model/holidays';
import styles from './ClosedDays.module.css';

const MOST = 200;

/** Days on which it counts as closed whatever day of the week they are. */
export function ClosedDays() {
  const { phoneSettings, admin } = useWorkText();
  const words = phoneSettings.ringing.closedDays;
  const [language] = useLanguage();
  const { value, set, change, error } = useSetting<string[]>('hours.holidays');
  const { value: zone } = useSetting<string>('hours.timeZone');
  const takeBack = useTakeBack();
  const today = todayIn(zone);
  const coming = value.filter((day) => day >= today);
  const past = value.length - coming.length;
  const remove = (day: string) => {
    set(value.filter((one) => one !== day));
    takeBack(admin.form.removed(dateInWords(day, language)), () => change((days) => [...days, day].sort()));
  };
  return (
    <div role="group" aria-label={words.title}>
      <strong>{words.title}</strong>
      <p className={styles['help']}>
        {words.help} {past > 0 && `(${words.past(past)})`}
      </p>
      {coming.length === 0 && <p className={styles['help']}>{words.none}</p>}
      <Pill.Group>
        {coming.map((day) => (
          <Pill
            key={day}
            size="lg"
            withRemoveButton
            removeButtonProps={{ 'aria-label': admin.form.remove(dateInWords(day, language)), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => remove(day)}
          >
            {dateInWords(day, language)}
          </Pill>
        ))}
      </Pill.Group>
      {error !== undefined && (
        <Text c="red" size="sm" role="alert">
          {value.length > MOST ? words.most(MOST) : error}
        </Text>
      )}
      <Add today={today} add={(days) => set([...new Set([...value, ...days])].sort())} />
    </div>
  );
}

/** One day, or every day from a first to a last. */
function Add({ today, add }: { today: string; add: (days: string[]) => void }) {
  const words = useWorkText().phoneSettings.ringing.closedDays;
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const days = daysBetween(first, last === '' ? first : last);
  const press = () => {
    add(days);
    setFirst('');
    setLast('');
  };
  return (
    <div className={styles['add']}>
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
        error={first !== '' && last !== '' && days.length === 0 ? words.wrongRange : undefined}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button variant="default" disabled={days.length === 0} leftSection={<IconPlus size={14} aria-hidden />} onClick={press}>
        {words.add(days.length)}
      </Button>
    </div>
  );
}
