import { Pill, Text } from '@mantine/core';
import { useLanguage, useWorkText } from '../../../text/useText';
import { AddDays } from '../../admin/form/AddDays';
import { useSetting } from '../../admin/form/useSetting';
import { useTakeBack } from '../../admin/form/useTakeBack';
import { dateInWords, todayIn } from '../../admin/model/holidays';
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
      <AddDays today={today} add={(days) => set([...new Set([...value, ...days])].sort())} className={styles['add']} />
    </div>
  );
}
