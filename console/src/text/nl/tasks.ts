import type { Tasks } from '../index';

export const tasks: Tasks = {
  kinds: { live: 'Wacht', message: 'Bericht', 'call-back': 'Terugbellen', 'mail-back': 'Terugmailen' },
  titles: {
    message: (name) => `Bericht van ${name}`,
    'call-back': (name) => `${name} terugbellen`,
    'mail-back': (name) => `${name} terugmailen`,
  },
  what: {
    message: 'De klant liet dit achter en wacht niet. Beantwoord het, dan ben je klaar.',
    'call-back': 'De klant wil gebeld worden en wacht hier niet.',
    'mail-back': 'De klant wil antwoord per mail en wacht hier niet.',
  },
  since: (time) => `al ${time} bij jou`,
  wrote: 'Wat de klant schreef',
  wroteNothing: 'Er staat niets bij, behalve de antwoorden hieronder.',
  reach: 'Hoe je de klant bereikt',
  unreachable: 'Er is geen telefoonnummer en geen e-mailadres opgegeven.',
  call: (number) => `Bel ${number}`,
  mail: (address) => `Schrijf naar ${address}`,
  mailSubject: (site) => `Uw vraag aan ${site}`,
  copy: (what) => `Kopieer ${what}`,
  session: 'Sessie beginnen en uitnodigen',
  sessionHelp: 'Je krijgt een eigen sessie; de uitnodiging staat klaar om te versturen.',
  sessionTopic: (name) => `Met ${name}`,
  about: 'Over de klant',
  done: 'Klaar',
  doneHelp: 'Het is afgehandeld en verdwijnt van je werkplek.',
  doneFailed: 'Het is niet op klaar gezet.',
  gone: 'Dit is niet (meer) bij jou',
  goneText: 'Het is afgerond, of het ging naar iemand anders.',
  fields: { message: 'Bericht', phone: 'Telefoon', email: 'E-mail' },

  waiting: {
    take: 'Neem',
    takeName: (name) => `Neem ${name}`,
    failed: 'De klant kon niet worden genomen.',
    more: (n) => `en nog ${n}`,
    keys: 'Naar de klanten die wachten',
  },

  disposition: {
    question: 'Wat kwam eruit?',
    required: 'Kies wat eruit kwam; daarna kun je afronden.',
    optional: 'Niet verplicht',
    search: 'Zoek een uitkomst',
    nothing: (text) => `Niets heet “${text}”.`,
    keys: 'Nawerk afronden',
    choose: (label) => `Uitkomst: ${label}`,
    text: 'Het volgende aanbod komt als dit klaar is.',
  },
};
