import { useEffect, useState } from 'react';
import { useWorker } from '../../../../identity/SignedIn';
import type { Language } from '../../../../text/languages';
import type { EntryPointSettings, Outcome } from '../../../../wire/admin';
import type { Answers } from '../../../help/answers';

/** A customer as the administrator plays one. */
export interface Play {
  answers: Answers;
  language: Language;
  page: string;
  referrer: string;
}

const TYPING_MILLIS = 250;

export type Tried = { outcome: Outcome | undefined; failure: unknown };

/** Where the customer would be led by settings that nobody has saved yet; asked anew whenever anything changes. */
export function useOutcome(settings: EntryPointSettings, play: Play): Tried {
  const { api } = useWorker();
  const [tried, setTried] = useState<Tried>({ outcome: undefined, failure: null });
  const attempt = JSON.stringify({
    settings,
    answers: play.answers,
    page: { url: play.page, referrer: play.referrer },
    language: play.language,
  });
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(() => {
      api.post<Outcome>('/api/acd/admin/entry-points/try', JSON.parse(attempt)).then(
        (outcome) => {
          if (!isOld) setTried({ outcome, failure: null });
        },
        (failure: unknown) => {
          if (!isOld) setTried({ outcome: undefined, failure });
        },
      );
    }, TYPING_MILLIS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [api, attempt]);
  return tried;
}
