import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerWords } from '../../../../text/answers';
import { lookup } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import type { Customer, Visit } from '../../../../wire/acd';
import { deviceOf, placeOf } from '../../model/page';
import { Visits } from '../../offers/Visits';
import styles from './CustomerFacts.module.css';

interface Props {
  customer: Customer | undefined;
  /** Nothing is known of it by who did not take the customer from a queue. */
  history: readonly Visit[] | undefined;
}

/** Everything that is known about the customer of a session. */
export function CustomerFacts({ customer, history }: Props) {
  const { common, desk } = useWorkText();
  const words = desk.who;
  if (!customer) return <p className={styles['none']}>{words.none}</p>;
  return (
    <div>
      <h3 className={styles['name']}>{customer.name || desk.offer.noName}</h3>
      <dl className={styles['facts']}>
        {customer.answers.map((answer) => (
          <Fact key={answer.fieldId} label={answer.label}>
            {answer.value === customer.email ? <Mail to={answer.value} /> : answerWords(common, answer.value)}
          </Fact>
        ))}
        {customer.email !== null && !customer.answers.some(({ value }) => value === customer.email) && (
          <Fact label={words.email}>
            <Mail to={customer.email} />
          </Fact>
        )}
        <PageFact label={words.page} url={customer.page.url} title={customer.page.title} />
        <PageFact label={words.referrer} url={customer.page.referrer} title="" />
        {history && (
          <Fact label={words.history}>
            <Visits visits={history} />
          </Fact>
        )}
        {customer.page.browser !== '' && (
          <Fact label={words.device}>
            <span title={customer.page.browser}>{deviceOf(customer.page.browser)}</span>
          </Fact>
        )}
        <Fact label={words.language}>{lookup(desk.offer.languages, customer.language) ?? customer.language}</Fact>
      </dl>
    </div>
  );
}

function Mail({ to }: { to: string }) {
  return <Anchor href={`mailto:${to}`}>{to}</Anchor>;
}

function PageFact({ label, url, title }: { label: string; url: string; title: string }) {
  const place = placeOf(url);
  if (place === null) return null;
  return (
    <Fact label={label}>
      {title !== '' && <span className={styles['line']}>{title}</span>}
      <Anchor href={url} target="_blank" rel="noreferrer noopener">
        {place}
      </Anchor>
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
