import type { Customer } from '../index';

export const customer: Customer = {
  activities: {
    voice: 'spraakgesprek',
    video: 'video',
    'view-screen': 'uw scherm zien',
    'show-screen': 'het scherm van de medewerker zien',
  },
  consent: {
    title: (name) => `${name} wil graag uw scherm zien`,
    what: (name) => `Als u dit toestaat, kiest u zelf wat er te zien is: een tabblad, een venster of het hele scherm. Alleen dat is te zien voor ${name} en wie meehelpt.`,
    howLong: 'Het duurt tot u op Stoppen drukt, tot de medewerker stopt, of tot de sessie eindigt. Niemand kan op uw computer klikken of typen.',
    notHere: (name) => `Deze browser kan geen scherm tonen; de meeste telefoons kunnen dat niet. Als u dit toestaat, krijgt ${name} dat te horen.`,
    allow: 'Toestaan',
    refuse: 'Niet toestaan',
    everything: 'Alles toestaan in deze sessie, zonder opnieuw te vragen',
    answerWithin: (time) => `Antwoord alstublieft binnen ${time}`,
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
