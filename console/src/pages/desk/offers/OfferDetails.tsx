import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerWords } from '../../../text/answers';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { Customer, Offer } from '../../../wire/acd';
import { kindOf } from '../model/kinds';
import { placeOf } from '../model/page';
import styles from './OfferDetails.module.css';
import { Visits } from './Visits';

/** Rules by which a person chose, and nobody was compared. */
const PERSONAL: ReadonlySet<string> = new Set(['transferred', 'assigned', 'pulled']);

/** What the customer told, where they were, whether they came before, and why this agent was chosen. */
export function OfferDetails({ offer }: { offer: Offer }) {
  const words = useWorkText().desk.offer;
  const { customer, why } = offer;
  return (
    <dl className={styles['details']}>
      {kindOf(offer) !== 'call' && <Told customer={customer} />}
      <Part label={words.history}>
        <Visits visits={offer.history} />
      </Part>
      <Part label={words.why}>
        {lookup(words.rules, why.rule) ?? words.ruleUnknown}
        {!PERSONAL.has(why.rule) && `, ${words.of(why.candidates)}`}.
      </Part>
    </dl>
  );
}

/** Who telephones has answered nothing and comes from no page. */
function Told({ customer }: { customer: Customer }) {
  const { common, desk, tasks } = useWorkText();
  const words = desk.offer;
  return (
    <>
      <Part label={words.answers}>
        {customer.answers.length === 0 && words.noAnswers}
        {customer.answers.map((answer) => (
          <div key={answer.fieldId} className={styles['answer']}>
            <span className={styles['question']}>
              {answer.label || (lookup(tasks.fields, answer.fieldId) ?? answer.fieldId)}
            </span>
            <span className={styles['said']}>{answerWords(common, answer.value)}</span>
          </div>
        ))}
      </Part>
      <Part label={words.page}>
        <CameFrom url={customer.page.url} title={customer.page.title} />
      </Part>
      <Part label={words.language}>{lookup(words.languages, customer.language) ?? customer.language}</Part>
    </>
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

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['part']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
