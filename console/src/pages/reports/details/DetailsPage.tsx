import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import { Problem } from '../../../wire/api';
import type { SessionDetails } from '../../../wire/reports';
import { useLoad } from '../../../wire/useLoad';
import frame from '../Reports.module.css';
import { Consents, Customer, Notes, Participants } from './Asides';
import { Facts, Requests } from './Facts';
import { StoryPanel } from './StoryPanel';
import styles from './Details.module.css';

/** Everything that one session left behind. */
export function DetailsPage() {
  const { reports } = useWorkText();
  const words = reports.details;
  const { api } = useWorker();
  const { id = '' } = useParams();
  const { list } = (useLocation().state ?? {}) as { list?: string };
  const [loaded, again] = useLoad(
    useCallback(
      (signal: AbortSignal) => api.get<SessionDetails>(`/api/reports/sessions/${encodeURIComponent(id)}`, signal),
      [api, id],
    ),
  );
  return (
    <>
      <Link to={`/reports/sessions${list ?? ''}`} className={styles['back'] ?? ''}>
        <IconArrowLeft size={16} aria-hidden /> {words.back}
      </Link>
      {(!loaded.value || loaded.state === 'failed') && <h1 className="visually-hidden">{words.title}</h1>}
      {loaded.state === 'loading' && !loaded.value && (
        <div className={frame['panel']}>
          <Loading lines={10} />
        </div>
      )}
      {loaded.state === 'failed' &&
        (isUnknown(loaded.failure) ? (
          <Empty title={words.notFound}>{words.notFoundText}</Empty>
        ) : (
          <Failed title={words.failed} failure={loaded.failure} retry={again} />
        ))}
      {loaded.value && loaded.state !== 'failed' && <Details details={loaded.value} />}
    </>
  );
}

function Details({ details }: { details: SessionDetails }) {
  return (
    <>
      <Facts details={details} />
      {details.requests.length > 1 && <Requests requests={details.requests} />}
      <div className={styles['columns']}>
        <StoryPanel details={details} />
        <div className={styles['asides']}>
          <Customer details={details} />
          <Notes details={details} />
          <Participants details={details} />
          <Consents details={details} />
        </div>
      </div>
    </>
  );
}

function isUnknown(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === 'not-found';
}
