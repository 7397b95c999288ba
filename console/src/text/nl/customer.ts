import type { Customer } from '../index';

export const customer: Customer = {
  form: {
    heading: (site) => `Waarmee kan ${site} u helpen?`,
    submit: 'Vraag om hulp',
    sending: 'Versturen…',
    optional: 'niet verplicht',
    choose: 'Kies…',
    left: (count) => `Nog ${count} ${count === 1 ? 'teken' : 'tekens'}`,
    required: 'Vul dit alstublieft in.',
    requiredChoice: 'Kies er alstublieft een.',
    requiredConsent: 'Vink dit aan om verder te gaan.',
    email: 'Dit lijkt nog geen e-mailadres.',
    phone: 'Dit lijkt nog geen telefoonnummer.',
    tooLong: (over) => `${over} ${over === 1 ? 'teken' : 'tekens'} te veel.`,
    check: (count) => (count === 1 ? 'Kijk nog even naar één antwoord.' : `Kijk nog even naar ${count} antwoorden.`),
    about: 'Over de pagina',
    privacy: 'Alleen wie u helpt, ziet uw antwoorden.',
  },
  closed: {
    title: 'Er is nu niemand bereikbaar',
    reasons: {
      off: 'Hulp vragen kan hier even niet.',
      closed: 'Wij zijn op dit moment gesloten.',
      full: 'Alle plaatsen in de wachtrij zijn bezet. Meestal komt er binnen enkele minuten een vrij.',
      'nobody-reachable': 'Er is op dit moment niemand van het team aanwezig.',
      'maximum-wait': 'Het wachten duurde langer dan wij willen. Onze excuses.',
      'connection-lost': 'De verbinding was te lang weg; daarom is uw plaats vrijgegeven.',
    },
    watching: 'Deze pagina kijkt elke halve minuut opnieuw. U kunt de pagina open laten.',
    again: 'Opnieuw kijken',
  },
  waiting: {
    arriving: 'Uw plaats in de wachtrij wordt gezocht…',
    position: (position) => `U bent nummer ${position}`,
    next: 'U bent de volgende',
    yourTurn: 'U bent aan de beurt',
    connecting: 'Iemand neemt op. Nog een ogenblik.',
    queue: (queue) => `Wachtrij: ${queue}`,
    estimate: (low, high) =>
      high < 60
        ? 'Binnen een minuut helpt iemand u.'
        : low === high
          ? `Over ongeveer ${minutes(high)} helpt iemand u.`
          : `Over ongeveer ${Math.max(1, Math.round(low / 60))} tot ${minutes(high)} helpt iemand u.`,
    noEstimate: 'Zo snel mogelijk helpt iemand u.',
    since: (time) => `U wacht ${time}`,
    stepsTitle: 'Wat er nu gebeurt',
    steps: [
      'Houd deze pagina open. Als u de pagina opnieuw laadt, houdt u uw plaats.',
      'Als u aan de beurt bent, gaat het gesprek vanzelf open.',
      'U begint in de chat. Uw scherm, camera of microfoon worden alleen gebruikt als u dat wilt.',
    ],
    sound: 'Speel een zacht geluid als ik aan de beurt ben',
    leave: 'Wachtrij verlaten',
    leaveSure: 'Wachtrij verlaten? U bent dan uw plaats kwijt.',
    leaveYes: 'Verlaten',
    leaveNo: 'Blijven',
    titlePosition: (position, name) => `(${position}) ${name}`,
  },
  over: {
    left: { title: 'U hebt de wachtrij verlaten', text: 'Dank u voor uw geduld. U kunt altijd opnieuw om hulp vragen.' },
    abandoned: { title: 'Uw plaats in de wachtrij is vervallen', text: 'Onze excuses. U kunt altijd opnieuw om hulp vragen.' },
    refused: { title: 'Wij konden uw vraag niet aannemen', text: 'Onze excuses. Probeer het straks nog eens.' },
    closed: { title: 'Uw verzoek is gesloten', text: 'Iemand van het team heeft het gesloten. U kunt altijd opnieuw om hulp vragen.' },
    closedReason: 'Dit werd erbij geschreven:',
    ended: { title: 'Dit gesprek is beëindigd', text: 'U kunt altijd opnieuw om hulp vragen.' },
    expired: {
      title: 'Deze pagina was te lang weg',
      text: 'Voor uw veiligheid is het gesprek in deze browser afgesloten. U kunt opnieuw om hulp vragen.',
    },
    again: 'Opnieuw vragen',
  },
  join: {
    title: 'Deelnemen aan een sessie',
    intro: 'U hebt een nummer van negen cijfers gekregen, aan de telefoon of per mail.',
    number: 'Sessienummer',
    numberWrong: 'Een sessienummer heeft negen cijfers.',
    name: 'Uw naam',
    nameRequired: 'Zeg alstublieft wie u bent.',
    join: 'Deelnemen',
    notFound: 'Er loopt geen sessie met dit nummer. Controleer de cijfers.',
    back: 'U was zojuist in een sessie.',
    backButton: 'Terug naar de sessie',
  },
  room: {
    lobbyTitle: 'Een ogenblik alstublieft',
    lobbyText: 'De medewerker weet dat u er bent en laat u binnen.',
    with: (name) => `In gesprek met ${name}`,
    waitingForAgent: 'De medewerker komt eraan.',
    agentAway: (name) => `${name} heeft geen verbinding en is meestal zo terug.`,
    transfer: (by, to) => `${by} zoekt iemand anders voor u: ${to}. Tot die tijd blijft u samen.`,
    findingOther: 'De medewerker is weg. Er wordt iemand anders voor u gezocht; blijft u alstublieft hier.',
    number: (number) => `Sessie ${number}`,
    leave: 'Verlaten',
    leaveTitle: 'De sessie verlaten?',
    leaveText: 'De sessie loopt nog even door; u kunt met één druk op de knop terugkomen.',
    leaveYes: 'Verlaten',
    leaveNo: 'Blijven',
    stopEverything: 'Alles stoppen',
    stopped: 'Gestopt: niemand ziet of hoort nu iets van u.',
    leftTitle: 'U hebt de sessie verlaten',
    leftText: 'Zolang de sessie loopt, kunt u terugkomen.',
    rejoin: 'Terug naar de sessie',
    notHereTitle: 'Deze sessie is niet open in deze browser',
    notHereText: 'De sessie is beëindigd, of is in een andere browser geopend. Met het nummer kunt u weer deelnemen.',
    enterNumber: 'Deelnemen met het nummer',
    chat: 'Chat',
    picture: 'Beeld',
    unread: (count) => `${count} nieuw`,
  },
  rating: {
    title: 'Het gesprek is beëindigd',
    question: 'Hoe bent u geholpen?',
    stars: ['Heel slecht', 'Slecht', 'Redelijk', 'Goed', 'Heel goed'],
    star: (count, words) => `${count} ${count === 1 ? 'ster' : 'sterren'}: ${words}`,
    comment: 'Wilt u er iets aan toevoegen?',
    send: 'Versturen',
    skip: 'Nee, dank u',
    thanks: 'Dank u wel',
    thanksText: 'U kunt deze pagina sluiten.',
  },
  consent: {
    title: (name) => `${name} wil graag uw scherm zien`,
    what: (name) =>
      `Als u dit toestaat, kiest u zelf wat er te zien is: een tabblad, een venster of het hele scherm. Alleen dat is te zien voor ${name} en wie meehelpt.`,
    howLong:
      'Het duurt tot u op Stoppen drukt, tot de medewerker stopt, of tot de sessie eindigt. Niemand kan op uw computer klikken of typen.',
    notHere: (name) =>
      `Deze browser kan geen scherm tonen; de meeste telefoons kunnen dat niet. Als u dit toestaat, krijgt ${name} dat te horen.`,
    allow: 'Toestaan',
    refuse: 'Niet toestaan',
    everything: 'Alles toestaan in deze sessie, zonder opnieuw te vragen',
    answerWithin: (time) => `Antwoord alstublieft binnen ${time}`,
  },
  recordingConsent: {
    title: (name) => `${name} wil deze sessie graag opnemen`,
    what: (name) =>
      `Als u dit toestaat, worden de schermen en camera’s die aan staan en alles wat er gezegd wordt bewaard, voor ${name} en wie het team leidt. Zolang de opname loopt, ziet u of die bij ons staat of op de computer van ${name}.`,
    howLong:
      'Bovenaan ziet u dat er wordt opgenomen. Het stopt als u op Stoppen drukt, als de medewerker stopt, of als de sessie eindigt.',
  },
  choose: {
    text: (name) => `${name} mag uw scherm zien. Kies wat u toont.`,
    button: 'Kiezen wat ik toon',
    refuse: 'Liever niet',
  },
  seen: {
    screen: (name) => `${name} ziet uw scherm`,
  },
};

function minutes(seconds: number): string {
  const count = Math.max(1, Math.round(seconds / 60));
  return `${count} ${count === 1 ? 'minuut' : 'minuten'}`;
}
