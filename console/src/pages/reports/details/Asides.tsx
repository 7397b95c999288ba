import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerWords } from '../../../text/answers';
import { lookup } from '../../../text/problems';
import { useWorkText } from '../../../text/useText';
import type { SessionDetails, Visit } from '../../../wire/reports';
import { Clock, When } from '../When';
import frame from '../Reports.module.css';
import { browserName, webAddress } from './page';
import styles from './Details.module.css';

function Aside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={frame['panel']} aria-label={title}>
      <h2 className={styles['heading']}>{title}</h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}

/** What the customer told before the session, and where the customer was. */
export function Customer({ details: { answers, page, row } }: { details: SessionDetails }) {
  const { common, reports } = useWorkText();
  const { details } = reports;
  const from = page && webAddress(page.url);
  const referrer = page && webAddress(page.referrer);
  return (
    <Aside title={details.answers}>
      {answers.length === 0 && <p className={styles['nothing']}>{details.noAnswers}</p>}
      <dl className={styles['answers']}>
        {answers.map(({ fieldId, label, value }) => (
          <div key={fieldId}>
            <dt>{label}</dt>
            <dd>{answerWords(common, value)}</dd>
          </div>
        ))}
        {answers.length === 0 && row.customerEmail !== null && <dd>{row.customerEmail}</dd>}
        {page && page.url !== '' && (
          <div>
            <dt>{details.page}</dt>
            <dd>
              {from ? (
                <Anchor href={from} target="_blank" rel="noreferrer" fz="inherit">
                  {page.title || page.url}
                </Anchor>
              ) : (
                page.title || page.url
              )}
            </dd>
          </div>
        )}
        {referrer && (
          <div>
            <dt>{details.referrer}</dt>
            <dd>{referrer}</dd>
          </div>
        )}
        {page && page.browser !== '' && (
          <div>
            <dt>{details.browser}</dt>
            <dd title={page.browser}>{browserName(page.browser)}</dd>
          </div>
        )}
      </dl>
    </Aside>
  );
}

export function Notes({ details: { notes } }: { details: SessionDetails }) {
  const { details } = useWorkText().reports;
  return (
    <Aside title={details.notes}>
      {notes.length === 0 && <p className={styles['nothing']}>{details.noNotes}</p>}
      {notes.map(({ at, by, text }) => (
        <div key={at} className={styles['note']}>
          <p className={styles['text']}>{text}</p>
          <span className={`${frame['dim']} ${frame['small']}`}>
            {details.noteBy(by)}, <When at={at} />
          </span>
        </div>
      ))}
    </Aside>
  );
}

export function Participants({ details: { participants } }: { details: SessionDetails }) {
  const { details } = useWorkText().reports;
  return (
    <Aside title={details.participants}>
      {participants.length === 0 ? (
        <p className={styles['nothing']}>{details.noParticipants}</p>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={0} fz={13} aria-label={details.participants}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{details.participant}</Table.Th>
              <Table.Th>{details.joined}</Table.Th>
              <Table.Th>{details.leaves}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {participants.map((visit, index) => (
              <Stay key={index} visit={visit} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Aside>
  );
}

/** Ways of going that need no mention. */
const ORDINARY = new Set(['left', 'session-ended']);

function Stay({ visit }: { visit: Visit }) {
  const { reports } = useWorkText();
  return (
    <Table.Tr>
      <Table.Td>
        {visit.name}
        <span className={styles['role']}>{lookup(reports.roles, visit.role) ?? visit.role}</span>
      </Table.Td>
      <Table.Td>
        <Clock at={visit.joinedAt} />
      </Table.Td>
      <Table.Td>
        {visit.leftAt === null ? (
          reports.details.stillIn
        ) : (
          <>
            <Clock at={visit.leftAt} />
            {visit.cause !== null && !ORDINARY.has(visit.cause) && (
              <span className={styles['role']}>{lookup(reports.causes, visit.cause) ?? visit.cause}</span>
            )}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The ledger: every question and every answer, with its time. */
export function Consents({ details: { consents } }: { details: SessionDetails }) {
  const { reports } = useWorkText();
  return (
    <Aside title={reports.details.consents}>
      {consents.length === 0 && <p className={styles['nothing']}>{reports.details.noConsents}</p>}
      <ol className={styles['ledger']}>
        {consents.map(({ at, activity, event, name }, index) => (
          <li key={index}>
            <span className={styles['at']}>
              <Clock at={at} />
            </span>
            <span>
              {lookup(reports.activities, activity) ?? activity}
              <span className={styles['role']}>
                {lookup(reports.consentEvents, event) ?? event}
                {event === 'asked' && name !== '' && ` – ${name}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Aside>
  );
}
