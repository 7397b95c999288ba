import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { preferredLanguage, storedLanguage, storeLanguage, type Language } from './languages';
import type { Text, WorkText } from './index';

interface Spoken {
  language: Language;
  text: Text;
  choose: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);
const WorkTextContext = createContext<WorkText | undefined>(undefined);

const loaded: Record<Language, Promise<Text> | undefined> = { en: undefined, nl: undefined };
const loadedWork: Record<Language, Promise<WorkText> | undefined> = { en: undefined, nl: undefined };

function load(language: Language): Promise<Text> {
  return (loaded[language] ??= (language === 'nl' ? import('./nl') : import('./en')).then((module) => module.text));
}

function loadWork(language: Language): Promise<WorkText> {
  return (loadedWork[language] ??= (language === 'nl' ? import('./nl/work') : import('./en/work')).then(
    (module) => module.workText,
  ));
}

/** Chooses the language and gives its words to everything inside; suspends while they download. */
export function Speaks({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    preferredLanguage(location.search, storedLanguage(), navigator.languages),
  );
  const text = use(load(language));
  const choose = useCallback((next: Language) => {
    storeLanguage(next);
    // Loaded before it is chosen, so that no page falls back to its loading state for a change of words.
    const works = loadedWork.en ?? loadedWork.nl;
    void Promise.all([load(next), works ? loadWork(next) : undefined]).then(() => setLanguage(next));
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => ({ language, text, choose }), [language, text, choose]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** Speaks another language inside, such as that of a customer whose page is being looked at. */
export function SpeaksIn({
  language,
  choose,
  children,
}: {
  language: Language;
  choose: (language: Language) => void;
  children: ReactNode;
}) {
  const text = use(load(language));
  const spoken = useMemo(() => ({ language, text, choose }), [language, text, choose]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** Gives the words of desk, board, administration and reports as well; suspends while they download. */
export function SpeaksWork({ children }: { children: ReactNode }) {
  const { language } = useSpoken();
  return <WorkTextContext value={use(loadWork(language))}>{children}</WorkTextContext>;
}

/** The words of the chosen language: `const t = useText()`, then `t.common.save` or `t.customer.position(3)`. */
export function useText(): Text {
  return useSpoken().text;
}

/** As `useText`, with the areas of people who work here. */
export function useWorkText(): WorkText {
  const text = use(WorkTextContext);
  if (!text) throw new Error('useWorkText needs <SpeaksWork> around it');
  return text;
}

export function useLanguage(): [Language, (language: Language) => void] {
  const { language, choose } = useSpoken();
  return [language, choose];
}

function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error('useText needs <Speaks> around it');
  return spoken;
}
