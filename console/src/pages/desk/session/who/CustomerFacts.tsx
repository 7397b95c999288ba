import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { lookup } from '../../../../text/problems';
import { useWorkText } from '../../../../text/useText';
import type { Customer } from '../../../../wire/acd';
import { deviceOf, placeOf } from '../../model/page';
import styles from './CustomerFacts.module.css';

/** Everything that is known about the customer of a session. */
export function CustomerFacts({ customer }: { customer: Customer | undefined }) {
  const { desk } = useWorkText();
  const words = desk.who;
  if (!customer) return <p className={styles['none']}>{words.none}</p>;
  return (
    <div>
      <h3 className={styles['name']}>{customer.name || desk.offer.noName}</h3>
      <dl className={styles['facts']}>
        {customer.answers.map((answer) => (
          <Fact key={answer.fieldId} label={answer.label}>
            {answer.value}
          </Fact>
        ))}
        {customer.email !== null && (
          <Fact label={words.email}>
            <Anchor href={`mailto:${customer.email}`}>{customer.email}</Anchor>
          </Fact>
        )}
        <PageFact label={words.page} url={customer.page.url} title={customer.page.title} />
        <PageFact label={words.referrer} url={customer.page.referrer} title="" />
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
