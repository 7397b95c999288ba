import { use } from 'react';
import type { shared } from '../../text/en/shared';
import type { Language } from '../../text/languages';
import { useLanguage } from '../../text/useText';

export type SharedText = typeof shared;

const loaded: Record<Language, Promise<SharedText> | undefined> = { en: undefined, nl: undefined };

function load(language: Language): Promise<SharedText> {
  return (loaded[language] ??= (language === 'nl' ? import('../../text/nl/shared') : import('../../text/en/shared')).then(
    (module) => module.shared,
  ));
}

/** The words of this page alone, which customers on other pages need not download; suspends while they come. */
export function useSharedText(): SharedText {
  const [language] = useLanguage();
  return use(load(language));
}
