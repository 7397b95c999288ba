import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Failed, Loading } from '../../../app/states';
import { useWorker } from '../../../identity/SignedIn';
import { useWorkText } from '../../../text/useText';
import type { HistoryPage as Page, Line, PastCall } from '../../../wire/telephony';
import { useDocuments } from '../../../wire/useLive';
import { useLoad } from '../../../wire/useLoad';
import { historyPath, withPage } from '../model/history';
import { written } from '../model/numbers';
import { phoneProblemWords } from '../model/words';
import { PageHead } from '../PageHead';
import { usePhone } from '../OnPhone';
import page from '../Page.module.css';
import { PastCallRow } from './PastCallRow';

/** Calls that are over, one's own and those of every shared line (rules TEL-21, TEL-22); the choice is in the address. */
export function HistoryPage() {
  const { phone } = useWorkText();
  const words = phone.history;
  const [address, setAddress] = useSearchParams();
  const line = address.get('line') ?? '';
  const missed = address.get('missed') === '1';
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  const lines = useDocuments(usePhone(), 'line/');
  return (
    <div className={page['page']}>
      <PageHead title={words.title} intro={words.intro} />
      <div className={page['bar']}>
        <SegmentedControl
          aria-label={words.show}
          size="xs"
          data={[
            { value: '', label: words.all },
            { value: '1', label: words.missedOnly },
          ]}
          value={missed ? '1' : ''}
          onChange={(value) => choose('missed', value)}
        />
        {lines.length > 0 && (
          <NativeSelect
            size="xs"
            label={words.line}
            data={[{ value: '', label: words.allLines }, ...lines.map((each) => ({ value: each.lineId, label: lineName(each) }))]}
            value={line}
            onChange={({ currentTarget: { value } }) => choose('line', value)}
          />
        )}
      </div>
      <List key={`${line} ${missed}`} line={line} missed={missed} reset={() => setAddress({}, { replace: true })} />
    </div>
  );
}

function lineName({ number, owner, mine }: Line): string {
  return mine ? written(number) : `${written(number)} · ${owner.name}`;
}

interface Choice {
  line: string;
  missed: boolean;
}

function List({ line, missed, reset }: Choice & { reset: () => void }) {
  const { common, phone } = useWorkText();
  const words = phone.history;
  const { api } = useWorker();
  const [further, setFurther] = useState<readonly Page[]>([]);
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const load = useCallback(
    (after: string | null, signal?: AbortSignal) => api.get<Page>(historyPath({ line, missed, after }), signal),
    [api, line, missed],
  );
  const [loaded, again] = useLoad(useCallback((signal: AbortSignal) => load(null, signal), [load]));
  const failed = (failure: unknown) => {
    notifications.show({ color: 'red', title: words.failed, message: phoneProblemWords(common, phone, failure) });
  };
  if (loaded.state === 'failed') return <Failed title={words.failed} failure={loaded.failure} retry={again} />;
  if (!loaded.value) return <Loading lines={6} />;
  const { items, next } = [loaded.value, ...further].reduce(withPage);
  const shown = items.filter(({ callId }) => !deleted.has(callId));
  const more = async () => {
    setBusy(true);
    try {
      const following = await load(next);
      setFurther((before) => [...before, following]);
    } catch (failure) {
      failed(failure);
    } finally {
      setBusy(false);
    }
  };
  const remove = async ({ callId }: PastCall) => {
    try {
      await api.delete(`/api/telephony/history/${callId}`);
      setDeleted((before) => new Set(before).add(callId));
      return true;
    } catch (failure) {
      notifications.show({ color: 'red', title: words.deleteFailed, message: phoneProblemWords(common, phone, failure) });
      return false;
    }
  };
  if (shown.length === 0 && next === null) {
    const narrowed = line !== '' || missed;
    return (
      <Empty title={narrowed ? words.nothing : words.empty}>
        {narrowed ? (
          <Button size="xs" variant="default" onClick={reset}>
            {words.reset}
          </Button>
        ) : (
          words.emptyText
        )}
      </Empty>
    );
  }
  return (
    <>
      <ul className={page['list']}>
        {shown.map((call) => (
          <PastCallRow key={call.callId} call={call} remove={remove} />
        ))}
      </ul>
      {next !== null && (
        <div className={page['foot']}>
          <Button variant="default" loading={busy} onClick={() => void more()}>
            {words.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}
