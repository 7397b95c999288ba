import type { recordingAdmin as english } from '../en/recordingAdmin';

export const recordingAdmin: typeof english = {
  title: 'Opnemen',
  parts: { when: 'Wanneer sessies worden opgenomen', keeping: 'Hoe lang opnames blijven' },
  units: { days: 'dagen', gigabytes: 'GB' },
  fields: {
    consent: {
      label: 'Toestemming van de klant',
      help: 'Of de klant eerst wordt gevraagd. Iedereen ziet hoe dan ook dat er wordt opgenomen. Standaard: gevraagd.',
    },
    always: {
      label: 'Vanzelf opgenomen',
      help: 'De opname begint zodra er een klant in de sessie is, zonder dat de medewerker iets doet. Standaard: geen.',
    },
    queues: { label: 'Wachtrijen', help: 'Sessies uit deze wachtrijen worden vanzelf opgenomen.' },
    agents: { label: 'Medewerkers', help: 'Sessies van deze medewerkers worden vanzelf opgenomen.' },
    mustRecord: {
      label: 'Niets is te zien wat niet wordt opgenomen',
      help: 'Als er vijf seconden niets van een lopende opname is bewaard, wordt het scherm van de klant niet langer gedeeld. Standaard: uit.',
    },
    retentionDays: {
      label: 'Opnames verdwijnen na',
      help: 'Geteld vanaf hun einde; wat onder bewaarplicht staat, blijft. 0: nooit.',
    },
    quotaGigabytes: {
      label: 'Ruimte voor alle opnames',
      help: 'Als die op is, begint er geen nieuwe opname; wat loopt, gaat door. 0: zoveel als er is.',
    },
  },
  codes: {
    ask: 'De klant wordt gevraagd',
    'not-needed': 'Hier niet nodig',
    off: 'Geen sessies',
    chosen: 'Sessies van sommige wachtrijen',
    all: 'Alle sessies',
  },
  usage: {
    label: 'Ruimte in gebruik',
    used: (count, size) => `${count === 1 ? '1 opname neemt' : `${count} opnames nemen`} ${size} in.`,
    usedOf: (count, size, quota) => `${count === 1 ? '1 opname neemt' : `${count} opnames nemen`} ${size} van ${quota} in.`,
    failed: 'Hoeveel ruimte opnames innemen, kon niet worden geladen.',
  },
};
