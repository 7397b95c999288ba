import type { Language } from '../../../text/languages';
import type { Disposition, Work } from '../../../wire/acd';

/** From more of them than there are number keys, one searches. */
export const NUMBER_KEYS = 9;

export interface Numbered extends Disposition {
  /** The key that chooses it; none beyond the ninth. */
  number: string | null;
}

/** The outcomes that a search leaves, each with its number key. */
export function outcomes(dispositions: readonly Disposition[], search: string, language: Language): Numbered[] {
  const wanted = search.trim().toLocaleLowerCase();
  return dispositions
    .filter(({ label }) => label[language].toLocaleLowerCase().includes(wanted))
    .map((one, at) => ({ ...one, number: at < NUMBER_KEYS ? String(at + 1) : null }));
}

/** Whether the wrap-up may be finished with this outcome. */
export function mayFinish(work: Work, disposition: string | null): boolean {
  return disposition !== null || !work.dispositionRequired || (work.dispositions ?? []).length === 0;
}
