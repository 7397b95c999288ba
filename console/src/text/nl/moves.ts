import type { Moves } from '../index';

const chosen = (n: number) => (n === 1 ? '1 klant' : `${n} klanten`);
const who = (names: string[]) => (names.length === 1 ? (names[0] ?? '') : chosen(names.length));

export const moves: Moves = {
  column: 'Ingrijpen',
  menu: (name) => `Ingrijpen bij ${name}`,
  agentMenu: (name) => `Aanwezigheid van ${name}`,
  noName: 'een klant zonder naam',
  assign: 'Toewijzen…',
  move: 'Naar een andere wachtrij…',
  prioritise: 'Voorrang',
  close: 'Sluiten…',
  releaseWrapUp: 'Nawerk beëindigen',
  chosen: (n) => `${chosen(n)} gekozen`,
  choose: (name) => `Kies ${name}`,
  chooseAll: 'Kies iedereen die wacht',
  clear: 'Keuze wissen',
  keysAssign: 'De gekozen klant toewijzen',
  keysMove: 'De gekozen klanten verplaatsen',
  keysClose: 'De gekozen klanten sluiten',
  keysFirst: 'Naar ingrijpen bij de eerste klant',

  impossible: {
    'in-session': 'Wordt geholpen',
    'wrap-up': 'De sessie is voorbij',
    'not-wrap-up': 'Is niet in nawerk',
    one: 'Wijs één klant tegelijk toe',
    'no-queue': 'Er is geen andere wachtrij',
    'no-agent': 'Bij deze wachtrij hoort geen medewerker',
    nothing: 'Er is niemand gekozen',
  },

  assignTitle: (name) => `${name} toewijzen`,
  assignText:
    'De klant wordt nu aan deze medewerker aangeboden, of binnen twee minuten als er nog geen ruimte is; daarna gaat de regel van de wachtrij verder.',
  find: 'Zoek een medewerker',
  findNothing: 'Geen medewerker met die naam.',
  readiness: {
    later: 'wordt gevraagd zodra er ruimte is',
    offline: 'niet ingelogd',
    away: 'afwezig',
  },
  assignConfirm: 'Toewijzen',

  moveTitle: (names) => `${who(names)} naar een andere wachtrij`,
  moveText: 'Wie langer wachtte, staat daar ook vooraan: het wachten tot nu toe telt.',
  moveState: (waiting, available) => `${waiting} wachtend, ${available} beschikbaar`,
  moveClosed: 'nu gesloten',
  moveConfirm: 'Verplaatsen',

  priority: (n, own) => (n === own ? `${n}, zoals de wachtrij` : n === 9 ? '9, vóór iedereen' : String(n)),
  priorityOf: (name) => `Voorrang van ${name}`,
  priorityHelp: (queue, own) => `Van 0 tot 9; ${queue} heeft ${own}. Hoger gaat voor; wachten telt nog steeds mee.`,
  priorityConfirm: 'Instellen',

  closeTitle: (names) =>
    names.length === 1 ? `Het verzoek van ${who(names)} sluiten?` : `De verzoeken van ${who(names)} sluiten?`,
  closeText: (count) =>
    `${count === 1 ? 'De klant verlaat meteen de wachtrij en leest' : 'De klanten verlaten meteen de wachtrij en lezen'} je reden. Dit kan niet ongedaan worden gemaakt.`,
  closeReason: 'Reden, zoals de klant die leest',
  closeHint: 'Hiermee kunnen wij u hier niet helpen. Belt u 020 123 45 67.',
  closeConfirm: 'Verzoek sluiten',
  closeConfirmMany: (n) => `${n} verzoeken sluiten`,
  keep: 'Laten wachten',

  done: {
    assign: (name, to) => `${name} wordt aangeboden aan ${to}.`,
    move: (names, to) => `${who(names)} ${names.length === 1 ? 'is' : 'zijn'} onderweg naar ${to}.`,
    prioritise: (name, priority) => `${name} heeft nu voorrang ${priority}.`,
    close: (names) =>
      names.length === 1
        ? `Het verzoek van ${who(names)} wordt gesloten.`
        : `De verzoeken van ${who(names)} worden gesloten.`,
    'release-wrap-up': (agent) => `Het nawerk van ${agent} is voorbij.`,
    presence: (agent, presence) => `${agent} wordt op ${presence} gezet.`,
  },
  failed: 'Het ingrijpen is niet gelukt.',

  kinds: { live: '', call: 'telefoongesprek', message: 'bericht', 'call-back': 'terugbellen', 'mail-back': 'terugmailen' },
  keptFor: (agents) => `bewaard voor ${agents}`,
  alsoAsked: (queues) => `vraagt ook ${queues}`,
  urgency: {
    raised: (priority, own) => `verhoogd tot voorrang ${priority}, de wachtrij heeft ${own}`,
    lowered: (priority, own) => `verlaagd tot voorrang ${priority}, de wachtrij heeft ${own}`,
  },
  wrapUpLeft: (time) => `nog ${time}`,
  wrapUpOver: 'zonder einde',
  over: (time) => `pauze al ${time} voorbij`,

  presence: {
    available: 'Op beschikbaar zetten',
    offline: 'Op offline zetten',
    away: 'Op afwezig zetten',
  },

  notices: {
    'request-gone': (name) => `${name} wacht niet meer.`,
    'request-offered': (name) => `${name} wordt al aan iemand aangeboden.`,
    'agent-not-ready': (name) => `${name} is niet gegeven: de medewerker kan nu niemand aannemen.`,
    'no-telephone': (name) => `${name} is niet gegeven: het is een telefoongesprek, en de medewerker heeft geen toestel dat kan overgaan.`,
    'pull-not-allowed': () => 'Zelf een klant kiezen mag hier niet.',
    'not-handling': (name) => `${name} is niet meer bij jou.`,
    'transfer-running': (name) => `Voor ${name} wordt al iemand anders gezocht.`,
    'queue-closed': (name) => `Die wachtrij is nu gesloten. ${name} blijft waar die is.`,
    'nobody-reachable': (name) => `Daar is nu niemand bereikbaar. ${name} blijft waar die is.`,
    'nobody-took-it': (name) => `Niemand nam ${name} over. Jullie zijn nog samen.`,
  },
  noticeOther: (code) => `Dat is niet gedaan: ${code}.`,
  noticeTitle: 'Niet gedaan',
  noticeNobody: 'Niemand nam over',
  someone: 'De klant',
};
