import { Select } from '@mantine/core';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import type { OwnLine } from '../../../wire/phoneSettings';
import listStyles from '../../admin/list/ListPage.module.css';
import styles from '../Cards.module.css';
import { useSettings } from '../OwnSettings';
import { useSaving } from '../useSaving';
import { NewGreeting } from './NewGreeting';
import { OwnGreeting } from './OwnGreeting';
import { useGreetings, type Greetings } from './useGreetings';

/** What callers of one's own lines hear before they leave a message (rule TEL-25). */
export function GreetingPage() {
  const { greeting: words } = useWorkText().phoneSettings;
  const { lines, locked } = useSettings();
  const greetings = useGreetings();
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{words.title}</h1>
          <p className={listStyles['intro']}>{words.intro}</p>
        </div>
      </header>
      {lines.length === 0 ? <Empty title={words.emptyTitle}>{words.empty}</Empty> : <Content greetings={greetings} lines={lines} locked={locked} />}
    </>
  );
}

function Content({ greetings, lines, locked }: { greetings: Greetings; lines: readonly OwnLine[]; locked: boolean }) {
  const { greeting: words } = useWorkText().phoneSettings;
  const { all, failure, again } = greetings;
  if (!all) return failure === undefined ? <Loading lines={4} /> : <Failed failure={failure} retry={again} />;
  return (
    <>
      <ul className={styles['list']} aria-label={words.lines}>
        {lines.map((line) => (
          <LineGreeting key={line.lineId} line={line} greetings={greetings} locked={locked} />
        ))}
      </ul>
      <h2>{words.own}</h2>
      {all.length === 0 && <Empty title={words.noneTitle}>{words.none}</Empty>}
      {all.length > 0 && (
        <ul className={styles['list']} aria-label={words.own}>
          {all.map((greeting) => (
            <OwnGreeting key={greeting.greetingId} greeting={greeting} greetings={greetings} />
          ))}
        </ul>
      )}
      <NewGreeting add={greetings.add} />
    </>
  );
}

const BEEP = '';

function LineGreeting({ line, greetings, locked }: { line: OwnLine; greetings: Greetings; locked: boolean }) {
  const words = useWorkText().phoneSettings.greeting;
  const all = greetings.all ?? [];
  const chosen = all.find((each) => each.lines.includes(line.lineId))?.greetingId ?? BEEP;
  const choice = useSaving(chosen, (id) => greetings.choose(line.lineId, id === BEEP ? null : id));
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{words.line(line.number)}</span>
          <div className={styles['aside']}>{words.help}</div>
        </div>
        <Select
          aria-label={words.choice(line.number)}
          data={[{ value: BEEP, label: words.beep }, ...all.map(({ greetingId, name }) => ({ value: greetingId, label: name }))]}
          value={choice.value}
          onChange={(id) => choice.choose(id ?? BEEP)}
          allowDeselect={false}
          disabled={locked}
        />
      </div>
      <p className={styles['saved']} role="status">
        {choice.state === 'saved' && words.isChosen}
      </p>
    </li>
  );
}
