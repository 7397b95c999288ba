import { createContext, use, useCallback, useMemo, type ReactNode } from 'react';
import { useWorker } from '../../identity/SignedIn';
import { useWorkText } from '../../text/useText';
import type { Colleague } from '../../wire/telephony';
import { useDocument } from '../../wire/useLive';
import { useLoad, type Loaded } from '../../wire/useLoad';
import { whoIs } from './model/words';
import { usePhone } from './OnPhone';

interface People {
  loaded: Loaded<readonly Colleague[]>;
  names: ReadonlyMap<string, string>;
}

const PeopleContext = createContext<People | undefined>(undefined);
const nobody: readonly Colleague[] = [];

/** Who of the site has which number, so that calls between colleagues carry names. */
export function KnowsPeople({ children }: { children: ReactNode }) {
  const { api } = useWorker();
  const licensed = useDocument(usePhone(), 'me')?.licensed === true;
  const [loaded] = useLoad(
    useCallback(
      async (signal: AbortSignal) =>
        licensed ? (await api.get<{ items: Colleague[] }>('/api/telephony/people', signal)).items : nobody,
      [api, licensed],
    ),
  );
  const names = useMemo(
    () => new Map((loaded.value ?? nobody).map(({ number, name }) => [number, name] as const)),
    [loaded.value],
  );
  const people = useMemo(() => ({ loaded, names }), [loaded, names]);
  return <PeopleContext value={people}>{children}</PeopleContext>;
}

export function usePeople(): Loaded<readonly Colleague[]> {
  return useWhole().loaded;
}

/** Puts the other party of a call in words: a colleague's name, a number, or that it is withheld. */
export function useWho(): (number: string | null) => string {
  const { phone } = useWorkText();
  const { names } = useWhole();
  return useCallback((number) => whoIs(phone, names, number), [phone, names]);
}

function useWhole(): People {
  const people = use(PeopleContext);
  if (!people) throw new Error('names need <KnowsPeople> around them');
  return people;
}
