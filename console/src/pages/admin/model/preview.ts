import type { Language } from '../../../text/languages';
import type { HelpForm, Words } from '../../../wire/acd';
import type { EntryPointSettings } from '../../../wire/admin';

/** The language in which customers are spoken to whose page asks for one. */
export function spokenAt(entryPoint: Pick<EntryPointSettings, 'language'>, asked: Language): Language {
  return entryPoint.language === 'auto' ? asked : entryPoint.language;
}

/** A text in a language, or in the other one when it has not been written. */
export function wordsIn(words: Words, language: Language): string {
  return words[language].trim() || words[language === 'en' ? 'nl' : 'en'].trim();
}

/** What stands in the place of words and values that are still to be written. */
const UNWRITTEN = '…';

/** The form as a customer's page gets it from the service. */
export function formOf(entryPoint: EntryPointSettings, siteName: string, asked: Language): HelpForm {
  const language = spokenAt(entryPoint, asked);
  return {
    entryPointId: entryPoint.id,
    siteName,
    name: entryPoint.name,
    language,
    intro: wordsIn(entryPoint.intro, language),
    open: entryPoint.enabled,
    closedReason: entryPoint.enabled ? null : 'off',
    fields: entryPoint.fields.map(({ id, kind, label, help, required, maxLength, choices }) => ({
      id,
      kind,
      label: wordsIn(label, language) || UNWRITTEN,
      help: wordsIn(help, language),
      required,
      maxLength,
      choices: choices.map((choice, at) => ({
        value: choice.value || `${UNWRITTEN}${at}`,
        label: wordsIn(choice.label, language) || UNWRITTEN,
      })),
    })),
  };
}
