export type Language = 'en' | 'nl';

export const languages: readonly Language[] = ['en', 'nl'];

const STORED = 'balie.language';

/** The first of these that we speak: `?lang=` of the address, what was chosen before, what the browser asks for. */
export function preferredLanguage(search: string, stored: string | null, browser: readonly string[]): Language {
  const wishes = [new URLSearchParams(search).get('lang'), stored, ...browser];
  for (const wish of wishes) {
    const known = spoken(wish);
    if (known) return known;
  }
  return 'en';
}

export function spoken(tag: string | null): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}

export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
