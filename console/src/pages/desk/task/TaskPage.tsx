import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Empty, Loading } from '../../../app/states';
import { duration, secondsSince } from '../../../text/format';
import { useWorkText } from '../../../text/useText';
import type { Customer, Kind, MessageKind, Work } from '../../../wire/acd';
import { useDocument } from '../../../wire/useLive';
import { useServerNow } from '../alert/useUnanswered';
import { contactOf } from '../model/contact';
import { kindOf } from '../model/kinds';
import { useDuty } from '../OnDuty';
import { Visits } from '../offers/Visits';
import { CustomerFacts } from '../session/who/CustomerFacts';
import { WrapUp } from '../session/wrapup/WrapUp';
import { DoneButton } from './DoneButton';
import { KindIcon } from './KindIcon';
import { Reach } from './Reach';
import styles from './Task.module.css';

/** Work without a session: what somebody left who does not wait, how to reach them, and the way to be done. */
export function TaskPage({ requestId }: { requestId: string }) {
  const { desk, tasks } = useWorkText();
  const duty = useDuty();
  const work = useDocument(duty, `work/${requestId}`);
  const isKnown = useDocument(duty, 'me') !== undefined;
  if (!work)
    return isKnown ? (
      <Empty title={tasks.gone}>
        <p>{tasks.goneText}</p>
        <Anchor component={Link} to="/desk">
          {desk.session.toDesk}
        </Anchor>
      </Empty>
    ) : (
      <Loading lines={8} />
    );
  const kind = kindOf(work);
  return kind === 'live' ? null : <Task key={requestId} work={work} kind={kind} />;
}

function Task({ work, kind }: { work: Work; kind: Exclude<Kind, 'live'> }) {
  const { desk, tasks } = useWorkText();
  const now = useServerNow();
  const name = work.customerName || desk.offer.noName;
  return (
    <div className={styles['task']}>
      {work.state === 'wrap-up' && <WrapUp work={work} inFront hasNotes={false} />}
      <div className={styles['page']}>
        <header className={styles['head']}>
          <KindIcon kind={kind} size={28} />
          <div className={styles['who']}>
            <h2 className={styles['title']}>{tasks.titles[kind](name)}</h2>
            <p className={styles['more']}>
              {work.queueName} · {tasks.since(duration(secondsSince(work.since, now)))}
            </p>
          </div>
          {work.state === 'in-session' && kind !== 'call' && <DoneButton work={work} />}
        </header>
        <p className={styles['what']}>{tasks.what[kind]}</p>
        {kind === 'call' ? (
          <Before work={work} />
        ) : (
          work.customer && <About customer={work.customer} work={work} kind={kind} />
        )}
      </div>
    </div>
  );
}

/** What is known of who telephones. */
function Before({ work }: { work: Work }) {
  const { offer } = useWorkText().desk;
  return (
    <section className={styles['card']}>
      <h3 className={styles['part']}>{offer.history}</h3>
      <Visits visits={work.history} />
    </section>
  );
}

function About({ customer, work, kind }: { customer: Customer; work: Work; kind: MessageKind }) {
  const { tasks } = useWorkText();
  const contact = contactOf(customer);
  return (
    <>
      <section className={styles['card']}>
        <h3 className={styles['part']}>{tasks.wrote}</h3>
        {contact.message === null ? (
          <p className={styles['nothing']}>{tasks.wroteNothing}</p>
        ) : (
          <p className={styles['message']}>{contact.message}</p>
        )}
      </section>
      <section className={styles['card']}>
        <h3 className={styles['part']}>{tasks.reach}</h3>
        <Reach contact={contact} kind={kind} name={work.customerName} mayInvite={work.state === 'in-session'} />
      </section>
      <section className={styles['card']}>
        <h3 className={styles['part']}>{tasks.about}</h3>
        <CustomerFacts customer={{ ...customer, email: null, answers: contact.answers }} history={work.history} />
      </section>
    </>
  );
}
