import type { recordingAdmin as english } from '../en/recordingAdmin';

const inDays = (days: number) => (days === 1 ? '1 dag' : `${days} dagen`);

export const recordingAdmin: typeof english = {
  title: 'Opnemen',
  parts: {
    when: 'Wanneer sessies worden opgenomen',
    where: 'Waar opnamen heen gaan',
    keeping: 'Hoe lang opnamen blijven',
    uploads: 'Opnamen van elders',
  },
  units: { days: 'dagen', gigabytes: 'GB', megabytes: 'MB' },
  fields: {
    consent: {
      label: 'Toestemming van de klant',
      help: 'Of de klant eerst wordt gevraagd. Iedereen ziet hoe dan ook dat er wordt opgenomen. Standaard: gevraagd.',
    },
    always: {
      label: 'Vanzelf opgenomen',
      help: 'De opname begint zodra er een klant in de sessie is, zonder dat de medewerker iets doet. Standaard: geen.',
    },
    queues: { label: 'Wachtrijen', help: 'Sessies uit deze wachtrijen worden vanzelf opgenomen.', none: 'Geen wachtrij' },
    agents: {
      label: 'Medewerkers',
      help: 'Sessies van deze medewerkers worden vanzelf opgenomen, uit welke wachtrij ze ook komen.',
      none: 'Niemand',
    },
    mustRecord: {
      label: 'Niets is te zien wat niet wordt opgenomen',
      help: 'Als er vijf seconden niets van een lopende opname is bewaard, wordt het scherm van de klant niet langer gedeeld. Standaard: uit.',
    },
    recorder: {
      label: 'Opnemen',
      help: 'Waar opnamen heen gaan van iedereen die hieronder niet is genoemd. Standaard: naar de server.',
    },
    choice: {
      label: 'Medewerkers mogen kiezen',
      help: 'Of een medewerker ook op de andere plek mag opnemen dan hier is ingesteld. Standaard: ja.',
    },
    onServer: {
      label: 'Deze medewerkers nemen op naar de server',
      help: 'Wat hierboven ook is gekozen. Voor alle anderen geldt wat de site heeft.',
      none: 'Niemand genoemd',
    },
    onOwnDisk: {
      label: 'Deze medewerkers nemen op naar hun eigen computer',
      help: 'Alleen zij hebben zo’n opname; hij staat niet in de lijst en wordt niet door de site bewaard of verwijderd.',
      none: 'Niemand genoemd',
    },
    retentionDays: {
      label: 'Opnamen verdwijnen na',
      help: 'Geteld vanaf hun einde; wat onder bewaarplicht staat, blijft. 0: nooit.',
    },
    quotaGigabytes: {
      label: 'Ruimte voor alle opnamen',
      help: 'Als die op is, begint er geen nieuwe opname; wat loopt, gaat door. 0: zoveel als er is.',
    },
    uploadMegabytes: {
      label: 'Grootste bestand',
      help: 'Wat medewerkers uploaden, mag zo groot zijn. 0: er kan niets worden geüpload.',
    },
  },
  gone: (id) => `Niet meer hier (${id})`,
  nothingFound: 'Niets gevonden',
  notLoaded: 'Waaruit je kunt kiezen, kon niet worden geladen.',
  tryAgain: 'Opnieuw proberen',
  nothingChosen: 'Er is nog niets gekozen: geen sessie wordt vanzelf opgenomen.',
  allOnServer:
    'Iedereen neemt nu op naar de server, want niets is te zien wat niet wordt opgenomen. Wat hier staat, geldt weer als dat uit is.',
  cautions: {
    notAsked: 'Klanten wordt niets meer gevraagd voordat ze worden opgenomen. Ga na of de wet en je voorwaarden dat toestaan.',
    removed: (count, days) =>
      count === 0
        ? `Nu is geen opname ouder dan ${inDays(days)}.`
        : `${count === 1 ? '1 opname is' : `${count} opnamen zijn`} ouder dan ${inDays(days)} en ${count === 1 ? 'verdwijnt' : 'verdwijnen'} binnen een uur voorgoed. Dat kan niet ongedaan worden gemaakt.`,
    removedSome: (days) => `Opnamen ouder dan ${inDays(days)} verdwijnen binnen een uur voorgoed. Dat kan niet ongedaan worden gemaakt.`,
  },
  codes: {
    network: 'Naar de server',
    local: 'Naar de eigen computer van de medewerker',
    free: 'Ja, per sessie',
    fixed: 'Nee',
    ask: 'De klant wordt gevraagd',
    'not-needed': 'Hier niet nodig',
    off: 'Geen sessies',
    chosen: 'Van sommige wachtrijen of medewerkers',
    all: 'Alle sessies',
  },
  audit: {
    recording: 'Opname',
    titleHint: 'Woorden uit de titel',
    everything: 'Alles',
    only: 'Alleen deze opname',
    onlyOf: (title) => `Alleen ${title}`,
    oneRecording: 'Eén opname',
    allRecordings: 'Weer alle opnamen',
    gone: 'verwijderd',
    empty: 'Er is nog niets met opnamen gedaan',
    emptyText: 'Wie opneemt en opnamen bekijkt, meeneemt, wijzigt, deelt en verwijdert, staat hier. Telefoongesprekken niet: die zijn alleen van hun eigenaar.',
    nothingFits: 'Niets past bij wat is gevraagd',
    showAll: 'Alles tonen',
    described: 'Omschrijving gewijzigd',
    intact: 'Echt',
    broken: (flaw) => `Niet echt: ${flaw}`,
    sentTo: (mail, until) => `Aan ${mail}, tot ${until}`,
    byLink: (mail) => `Link van ${mail}`,
    actors: { retention: 'Bewaartermijn', link: 'Wie een link had' },
    causes: {
      retention: 'Ouder dan opnamen worden bewaard',
      deleted: '30 dagen eerder verwijderd',
    },
    actions: {
      started: 'Begon op te nemen',
      'kept-locally': 'Nam op naar de eigen computer',
      uploaded: 'Uploadde',
      played: 'Speelde af',
      downloaded: 'Downloadde',
      renamed: 'Hernoemde of beschreef',
      disabled: 'Schakelde uit',
      enabled: 'Schakelde weer in',
      reassigned: 'Gaf aan een ander',
      deleted: 'Verwijderde',
      restored: 'Haalde terug',
      purged: 'Voorgoed verwijderd',
      held: 'Stelde bewaarplicht in',
      released: 'Beëindigde de bewaarplicht',
      verified: 'Ging na of hij echt is',
      'link-sent': 'Stuurde een link',
      'link-not-sent': 'Kon geen link sturen',
      'link-opened': 'Opende een link',
      'link-revoked': 'Trok een link in',
      'policy-changed': 'Wijzigde het beleid',
    },
  },
  usage: {
    label: 'Ruimte in gebruik',
    used: (count, size) => `${count === 1 ? '1 opname neemt' : `${count} opnamen nemen`} ${size} in.`,
    usedOf: (count, size, quota) => `${count === 1 ? '1 opname neemt' : `${count} opnamen nemen`} ${size} van ${quota} in.`,
    failed: 'Hoeveel ruimte opnamen innemen, kon niet worden geladen.',
  },
};
