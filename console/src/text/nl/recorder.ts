import type { Recorder } from '../index';

export const recorder: Recorder = {
  start: 'Opnemen',
  asked: 'Wacht op antwoord',
  pause: 'Opname pauzeren',
  resume: 'Verder opnemen',
  stop: 'Opname stoppen',
  options: 'Opname',
  search: 'opnemen opname',
  notHere: 'Deze browser kan niet opnemen. Een recente Chrome of Edge kan het wel.',
  notStarted: 'De opname is niet begonnen',
  notPaused: 'De opname is niet gepauzeerd',
  notResumed: 'De opname ging niet verder',
  notStopped: 'De opname is niet gestopt',
  full: 'De opname kon te lang niet worden opgeslagen: er komt niets bij tot wat wacht is opgeslagen.',
  waiting: (seconds) => `${seconds} seconden van de opname wachten op opslag. Houd deze pagina open.`,
  lost: (seconds) => `${seconds} seconden van deze opname gingen verloren toen er niets kon worden opgeslagen.`,
  problems: {
    replaced: 'Deze sessie wordt door een ander venster opgenomen.',
    'not-recording': 'De opname is beëindigd: opnemen is niet meer toegestaan.',
    'recording-ended': 'Deze opname is beëindigd. Begin opnieuw voor een nieuwe.',
    other: 'De opname is vanzelf gestopt. Wat is opgeslagen, blijft bewaard.',
  },
};
