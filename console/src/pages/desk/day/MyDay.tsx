import { Popover, UnstyledButton } from '@mantine/core';
import { IconSunHigh } from '@tabler/icons-react';
import { useState } from 'react';
import { duration, percent } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Day } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { shares, spentOf } from '../model/day';
import { useDuty } from '../OnDuty';
import styles from './MyDay.module.css';

/** What this agent did since midnight: two figures in the header, everything on hover or on a press. */
export function MyDay() {
  const day = useDocument(useDuty(), 'day');
  return day ? <Known day={day} /> : null;
}

function Known({ day }: { day: Day }) {
  const { day: words } = useWorkText().desk;
  const [hovered, setHovered] = useState(false);
  const [pinned, setPinned] = useState(false);
  const time = hoursAndMinutes(day.handledSeconds);
  return (
    <Popover
      opened={hovered || pinned}
      onChange={setPinned}
      position="bottom-end"
      width={300}
      withArrow
      withRoles={false}
    >
      <Popover.Target>
        <UnstyledButton
          className={styles['control']}
          aria-expanded={hovered || pinned}
          onMouseEnter={() => setHovered(true)}
          onMouseLeave={() => setHovered(false)}
          onClick={() => setPinned((before) => !before)}
        >
          <IconSunHigh size={16} aria-hidden />
          <span className="visually-hidden">{words.open(day.handled, time)}</span>
          <span aria-hidden>
            {day.handled} · {time}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown role="region" aria-label={words.title}>
        <Whole day={day} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Whole({ day }: { day: Day }) {
  const { day: words } = useWorkText().desk;
  const nothing = day.handled + day.missed + day.declined === 0;
  return (
    <div className={styles['whole']}>
      <p className={styles['title']}>
        {words.title} <span className={styles['since']}>{words.since}</span>
      </p>
      {nothing ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : (
        <dl className={styles['day']}>
          <Figure label={words.handled} value={String(day.handled)} />
          <Figure label={words.time} value={duration(day.handledSeconds)} />
          {day.handled > 0 && <Figure label={words.average} value={duration(day.handledSeconds / day.handled)} />}
          <Figure label={words.missed} value={String(day.missed)} />
          <Figure label={words.declined} value={String(day.declined)} />
        </dl>
      )}
      <TimeSpent day={day} />
    </div>
  );
}

function TimeSpent({ day }: { day: Day }) {
  const { day: words } = useWorkText().desk;
  const [language] = useLanguage();
  const spent = spentOf(day);
  if (spent.length === 0) return null;
  return (
    <>
      <p className={styles['title']}>{words.presence}</p>
      <div className={styles['bar']} aria-hidden>
        {shares(spent).map(({ part, percent: width }) => (
          <span key={part} data-part={part} style={{ width: `${width}%` }} />
        ))}
      </div>
      <dl className={styles['day']}>
        {spent.map(({ part, seconds }) => (
          <Figure key={part} label={words[part]} value={duration(seconds)} part={part} />
        ))}
        {typeof day.occupancyPercent === 'number' && (
          <Figure label={words.occupancy} value={percent(day.occupancyPercent, language)} help={words.occupancyHelp} />
        )}
      </dl>
    </>
  );
}

function Figure({ label, value, help, part }: { label: string; value: string; help?: string; part?: string }) {
  return (
    <div className={styles['figure']} title={help}>
      <dt data-part={part}>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** `h:mm`: in the header, seconds would only be restless. */
function hoursAndMinutes(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
