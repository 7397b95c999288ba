import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useWorker } from '../../identity/SignedIn';
import type { Items } from '../../wire/admin';
import type { Delegations, OwnLine } from '../../wire/phoneSettings';
import type { Colleague } from '../../wire/telephony';
import { useDocument, useDocuments, useLiveStatus } from '../../wire/useLive';
import { useLoad } from '../../wire/useLoad';
import { usePhone } from '../phone/OnPhone';
import type { OwnSettings } from './OwnSettings';

/** One's own settings, read again whenever the desk shows that somebody has changed them. */
export function useOwnSettings(): { settings: OwnSettings | undefined; failure: unknown; again: () => void } {
  const { api, id, name } = useWorker();
  const live = usePhone();
  const isKnown = useLiveStatus(live) !== 'connecting';
  const me = useDocument(live, 'me');
  const [loaded, again] = useLoad(
    useCallback(
      async (signal: AbortSignal) => {
        const [delegations, people, lines] = await Promise.all([
          api.get<Delegations>('/api/telephony/delegates', signal),
          api.get<Items<Colleague>>('/api/telephony/people', signal),
          api.get<{ lines: OwnLine[] }>('/api/telephony/lines', signal),
        ]);
        return { ...delegations, people: people.items, lines: lines.lines.filter((line) => line.mine) };
      },
      [api],
    ),
  );
  useChanges(again, useDocuments(live, 'delegate/'), useDocuments(live, 'delegator/'), useDocuments(live, 'invitation/'));
  const value = loaded.value;
  const settings = useMemo<OwnSettings | undefined>(() => {
    if (!value || !isKnown) return undefined;
    return {
      ...value,
      me: { id, name: me?.name ?? name },
      licensed: me?.licensed ?? true,
      locked: me?.settingsLocked ?? false,
      off: me?.delegation === false,
      again,
    };
  }, [value, isKnown, me, id, name, again]);
  return { settings, failure: loaded.state === 'failed' ? loaded.failure : undefined, again };
}

/** Calls `again` when one of these is another than before. */
function useChanges(again: () => void, ...what: readonly unknown[]): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) again();
    first.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [again, ...what]);
}
