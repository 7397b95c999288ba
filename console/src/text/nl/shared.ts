import type { shared as english } from '../en/shared';
import { player } from './player';

export const shared: typeof english = {
  player,
  title: 'Een opname voor u',
  unnamed: 'Opname',
  recorded: (when) => `Opgenomen op ${when}`,
  until: (when) => `Deze link werkt tot ${when}.`,
  failed: 'De opname kon niet worden geopend',
  over: {
    'link-expired': {
      title: 'Deze link is verlopen',
      text: 'Links naar opnamen werken maar een paar dagen. Vraag degene die hem stuurde om een nieuwe.',
    },
    'link-revoked': {
      title: 'Deze link is ingetrokken',
      text: 'Degene die hem stuurde, heeft hem teruggenomen. Vraag het als u de opname nog nodig hebt.',
    },
    'link-gone': {
      title: 'Deze opname is niet meer te zien',
      text: 'Ze is verwijderd of uitgeschakeld door de mensen van wie ze is.',
    },
    'not-found': {
      title: 'Dit is geen link naar een opname',
      text: 'Misschien ging er onderweg een stuk verloren. Open de link nog eens vanuit de mail, of kopieer hem helemaal.',
    },
  },
};
