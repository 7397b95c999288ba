import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { absolute, relative } from '../../../text/format';
import { lookup } from '../../../text/problems';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Offer } from '../../../wire/acd';
import { useServerNow } from '../alert/useUnanswered';
import { placeOf } from '../model/page';
import styles from './OfferDetails.module.css';

/** What the customer told, where they were, whether they came before, and why this agent was chosen. */
export function OfferDetails({ offer }: { offer: Offer }) {
  const words = useWorkText().desk.offer;
  const { customer, why } = offer;
  return (
    <dl className={styles['details']}>
      <Part label={words.answers}>
        {customer.answers.length === 0 && words.noAnswers}
        {customer.answers.map((answer) => (
          <div key={answer.fieldId} className={styles['answer']}>
            <span className={styles['question']}>{answer.label}</span>
            <span className={styles['said']}>{answer.value}</span>
          </div>
        ))}
      </Part>
      <Part label={words.page}>
        <CameFrom url={customer.page.url} title={customer.page.title} />
      </Part>
      <Part label={words.language}>{lookup(words.languages, customer.language) ?? customer.language}</Part>
      <Part label={words.history}>
        <History offer={offer} />
      </Part>
      <Part label={words.why}>
        {lookup(words.rules, why.rule) ?? words.ruleUnknown}, {words.of(why.candidates)}.
      </Part>
    </dl>
  );
}

function CameFrom({ url, title }: { url: string; title: string }) {
  const words = useWorkText().desk.offer;
  const place = placeOf(url);
  if (place === null) return words.noPage;
  return (
    <>
      {title && <span className={styles['said']}>{title}</span>}
      <Anchor size="sm" href={url} target="_blank" rel="noreferrer noopener" className={styles['url'] ?? ''}>
        {place}
      </Anchor>
    </>
  );
}

function History({ offer }: { offer: Offer }) {
  const words = useWorkText().desk.offer;
  const [language] = useLanguage();
  const now = useServerNow();
  if (offer.history.length === 0) return words.firstTime;
  return (
    <ul className={styles['visits']}>
      {offer.history.map((visit) => (
        <li key={visit.at}>
          <time dateTime={visit.at} title={absolute(visit.at, language)}>
            {relative(visit.at, now, language)}
          </time>
          {' · '}
          {words.historyLine(visit.queueName, visit.agentName)}
        </li>
      ))}
    </ul>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['part']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
