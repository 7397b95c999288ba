import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../../app/states';
import { useAttempt } from '../../../../app/useAttempt';
import { useWorker } from '../../../../identity/SignedIn';
import { useWorkText } from '../../../../text/useText';
import type { RecordingAuditPage } from '../../../../wire/recordingPolicy';
import { useLoad } from '../../../../wire/useLoad';
import { Entries } from './Entries';
import { isNarrowed, questionOf, requestOf, searchOf, type RecordingQuestion } from './question';
import { RecordingFilter } from './RecordingFilter';

/** Who started, saw, took away, changed, shared and removed recordings, newest first (rules REC-7, ADM-2). */
export function RecordingAudit() {
  const { audit } = useWorkText();
  const { api } = useWorker();
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => questionOf(search), [search]);
  const asked = requestOf(question);
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => ({ asked, page: await api.get<RecordingAuditPage>(asked, signal) }),
      [api, asked],
    ),
  );
  const ask = (change: Partial<RecordingQuestion>) => setSearch(searchOf({ ...question, ...change }), { replace: true });
  const first = loaded.value?.page;
  return (
    <>
      <RecordingFilter question={question} seen={first?.entries ?? []} ask={ask} />
      {loaded.state === 'failed' && <Failed title={audit.failed} failure={loaded.failure} retry={again} />}
      {loaded.state === 'loading' && !first && <Loading lines={8} />}
      {first?.entries.length === 0 && loaded.state !== 'failed' && (
        <Nothing narrowed={isNarrowed(question)} reset={() => setSearch({ of: 'recording' }, { replace: true })} />
      )}
      {first && first.entries.length > 0 && (
        <Found key={loaded.value?.asked} first={first} asked={asked} stale={loaded.value?.asked !== asked} ask={ask} />
      )}
    </>
  );
}

interface FoundProps {
  first: RecordingAuditPage;
  asked: string;
  /** These entries are those of the question before. */
  stale: boolean;
  ask: (change: Partial<RecordingQuestion>) => void;
}

/** The latest entries, and older ones that were asked for after them. */
function Found({ first, asked, stale, ask }: FoundProps) {
  const { audit, recordings } = useWorkText();
  const { api } = useWorker();
  const attempt = useAttempt();
  const [rest, setRest] = useState<RecordingAuditPage[]>([]);
  const next = (rest.at(-1) ?? first).next;
  const more = () =>
    attempt(audit.failed, async () => {
      if (next === null) return;
      const page = await api.get<RecordingAuditPage>(`${asked}${asked.endsWith('?') ? '' : '&'}before=${next}`);
      setRest((before) => [...before, page]);
    });
  return (
    <>
      <Entries entries={[first, ...rest].flatMap(({ entries }) => entries)} stale={stale} ask={ask} />
      {next !== null && (
        <Button mt="md" variant="default" disabled={stale} onClick={() => void more()}>
          {recordings.more}
        </Button>
      )}
    </>
  );
}

function Nothing({ narrowed, reset }: { narrowed: boolean; reset: () => void }) {
  const words = useWorkText().admin.recording.audit;
  return (
    <Empty title={narrowed ? words.nothingFits : words.empty} icon={<IconHistory size={40} stroke={1.4} aria-hidden />}>
      {narrowed ? (
        <Button mt="xs" size="xs" variant="default" onClick={reset}>
          {words.showAll}
        </Button>
      ) : (
        words.emptyText
      )}
    </Empty>
  );
}
