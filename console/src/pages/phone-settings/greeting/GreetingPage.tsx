import { Select } from '@mantine/core';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorkText } from '../../../text/useText';
import listStyles from '../../admin/list/ListPage.module.css';
import { written } from '../../phone/model/numbers';
import styles from '../Cards.module.css';
import { useSettings } from '../OwnSettings';
import { useSaving } from '../useSaving';
import { greetingOf, keyOf, mailboxesOf, type Mailbox } from './mailboxes';
import { NewGreeting } from './NewGreeting';
import { OwnGreeting } from './OwnGreeting';
import { useGreetings, type Greetings } from './useGreetings';

/** What callers of one's own numbers and lines hear before they leave a message (rule TEL-25). */
export function GreetingPage() {
  const { greeting: words } = useWorkText().phoneSettings;
  return (
    <>
      <header className={listStyles['head']}>
        <div>
          <h1 className={listStyles['title']}>{words.title}</h1>
          <p className={listStyles['intro']}>{words.intro}</p>
        </div>
      </header>
      <Content />
    </>
  );
}

function Content() {
  const { greeting: words } = useWorkText().phoneSettings;
  const { lines, locked } = useSettings();
  const greetings = useGreetings();
  const { all, numbers, failure, again } = greetings;
  if (!all) return failure === undefined ? <Loading lines={4} /> : <Failed failure={failure} retry={again} />;
  const mailboxes = mailboxesOf(numbers, lines);
  if (mailboxes.length === 0) return <Empty title={words.emptyTitle}>{words.empty}</Empty>;
  return (
    <>
      <ul className={styles['list']} aria-label={words.mailboxes}>
        {mailboxes.map((mailbox) => (
          <ChosenGreeting key={keyOf(mailbox)} mailbox={mailbox} greetings={greetings} locked={locked} />
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

function ChosenGreeting({ mailbox, greetings, locked }: { mailbox: Mailbox; greetings: Greetings; locked: boolean }) {
  const words = useWorkText().phoneSettings.greeting;
  const all = greetings.all ?? [];
  const chosen = greetingOf(mailbox, all)?.greetingId ?? BEEP;
  const choice = useSaving(chosen, (id) => greetings.choose(mailbox, id === BEEP ? null : id));
  const name = mailbox.kind === 'own' ? words.numbers(mailbox.numbers.map(written)) : words.line(written(mailbox.line.number));
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <span className={styles['name']}>{name}</span>
          <div className={styles['aside']}>{words.help}</div>
        </div>
        <Select
          aria-label={words.choice(name)}
          data={[{ value: BEEP, label: words.beep }, ...all.map(({ greetingId, name }) => ({ value: greetingId, label: name }))]}
          value={choice.value}
          onChange={(id) => choice.choose(id ?? BEEP)}
          allowDeselect={false}
          disabled={locked}
        />
      </div>
      <div role="status" className={choice.state === 'saved' ? styles['saved'] : undefined}>
        {choice.state === 'saved' && words.isChosen}
      </div>
    </li>
  );
}
