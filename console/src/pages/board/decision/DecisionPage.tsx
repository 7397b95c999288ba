import { Anchor, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { absolute } from '../../../text/format';
import { useLanguage, useWorkText } from '../../../text/useText';
import type { Explanation } from '../../../wire/board';
import { Problem } from '../../../wire/api';
import { useLoad } from '../../../wire/useLoad';
import { Candidates } from './Candidates';
import styles from './DecisionPage.module.css';
import { PassedOver } from './PassedOver';
import { sentences } from './sentences';

/** Why an offer went where it went (rule ACD-10), as a sentence and as the list behind it. Its address can be sent to someone. */
export function DecisionPage() {
  const { board } = useWorkText();
  const { offerId = '' } = useParams();
  const { api } = useWorker();
  const [loaded, again] = useLoad(
    useCallback(
      (signal: AbortSignal) =>
        api.get<Explanation>(`/api/acd/offers/${encodeURIComponent(offerId)}/explanation`, signal),
      [api, offerId],
    ),
  );
  return (
    <div className={styles['page']}>
      <Anchor component={Link} to="/board">
        {board.all}
      </Anchor>
      {loaded.state === 'failed' && <Missing failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !loaded.value && <Loading />}
      {loaded.state !== 'failed' && loaded.value && <Explained explanation={loaded.value} />}
    </div>
  );
}

function Missing({ failure, retry }: { failure: unknown; retry: () => void }) {
  const { decision } = useWorkText().board;
  if (failure instanceof Problem && failure.code === 'not-found') return <Empty title={decision.gone} />;
  return <Failed title={decision.failed} failure={failure} retry={retry} />;
}

function Explained({ explanation }: { explanation: Explanation }) {
  const { board } = useWorkText();
  const [language] = useLanguage();
  const words = board.decision;
  const { chosen, customerName } = explanation;
  return (
    <article>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{words.title(customerName, chosen.name)}</h1>
          <p className={styles['at']}>
            <time dateTime={explanation.at}>{absolute(explanation.at, language)}</time> · {explanation.queueName}
          </p>
        </div>
        <CopyButton value={location.href}>
          {({ copied, copy }) => (
            <Button
              className={styles['copy'] ?? ''}
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
      </header>
      <p className={styles['sentence']}>{sentences(words, explanation)}</p>
      <Candidates explanation={explanation} />
      <PassedOver passedOver={explanation.passedOver} />
    </article>
  );
}
