import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useWorker } from '../../identity/SignedIn';
import { CallBook, type Ringing } from './alert/callBook';
import type { SoftphoneState } from '../../phone/softphone';
import { Telephone } from '../../phone/telephone';
import type { LiveConnection } from '../../wire/live';
import type { OwnCall, PhoneDocuments } from '../../wire/telephony';
import { useDocuments, useLive } from '../../wire/useLive';
import { useNow } from '../../wire/useNow';
import { heldOf } from './model/calls';

interface Phone {
  live: LiveConnection<PhoneDocuments>;
  telephone: Telephone;
  book: CallBook;
}

const PhoneContext = createContext<Phone | undefined>(undefined);

/** Lines, calls and voicemail of the person, and the telephone that this browser may be, on every page of the console. */
export function OnPhone({ children }: { children: ReactNode }) {
  const worker = useWorker();
  const live = useLive<PhoneDocuments>('/ws/telephony/desk', worker.tokens);
  const telephone = useMemo(() => new Telephone(live, worker.id), [live, worker]);
  const book = useMemo(() => new CallBook(live.store, telephone.softphone), [live, telephone]);
  useEffect(() => telephone.open(), [telephone]);
  useEffect(() => book.open(), [book]);
  useEffect(() => {
    const follow = () => telephone.softphone.hold(heldOf(live.store.list('call/')));
    follow();
    return live.store.onList('call/', follow);
  }, [live, telephone]);
  const phone = useMemo(() => ({ live, telephone, book }), [live, telephone, book]);
  return <PhoneContext value={phone}>{children}</PhoneContext>;
}

/** The live documents of the telephone. */
export function usePhone(): LiveConnection<PhoneDocuments> {
  return useWhole().live;
}

export function useTelephone(): Telephone {
  return useWhole().telephone;
}

export function useCallBook(): CallBook {
  return useWhole().book;
}

export function useRinging(): Ringing {
  const { book } = useWhole();
  return useSyncExternalStore(book.onChange, book.ringing);
}

export function useSoftphone(): SoftphoneState {
  const { softphone } = useWhole().telephone;
  return useSyncExternalStore(softphone.onChange, softphone.state);
}

export function useOwnCalls(): readonly OwnCall[] {
  return useDocuments(useWhole().live, 'call/');
}

/** The server's time, moving once a second, as far as this computer can tell. */
export function usePhoneNow(): number {
  return useWhole().book.serverTime(useNow());
}

function useWhole(): Phone {
  const phone = use(PhoneContext);
  if (!phone) throw new Error('telephones need <OnPhone> around them');
  return phone;
}
