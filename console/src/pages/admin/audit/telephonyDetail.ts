import type { Admin, PhoneSettings } from '../../../text';
import { lookup } from '../../../text/problems';
import type { AuditEntry } from '../../../wire/audit';
import type { Names } from '../model/inWords';
import { waitInWords } from '../model/overflow';
import type { Changed } from './detail';
import type { AuditedSetting } from './settings';

interface Words {
  admin: Admin;
  phoneSettings: PhoneSettings;
  queues: Names;
}

/** The details of an entry of telephony in words; null when they are plain by themselves, or of another service. */
export function telephonyDetail(entry: AuditEntry, words: Words): Changed[] | null {
  const { action, detail } = entry;
  if (!detail) return null;
  const settings = lookup(settingsOf(words.admin), action);
  if (settings) return changes(detail, settings, words.admin);
  switch (action) {
    case 'number-routed':
      return [{ label: words.queues.get(detail) ?? detail, change: null }];
    case 'delegate-added':
    case 'delegate-changed':
      return [{ label: delegateInWords(detail, words), change: null }];
    default:
      return null;
  }
}

type Settings = Readonly<Record<string, AuditedSetting>>;

/** What the log can name, in the order in which it does. */
function settingsOf(admin: Admin): Readonly<Record<string, Settings>> {
  const { policy, phones, lines, kinds, audit } = admin.telephony;
  const is = (on: string) => (text: string) => (text === on ? admin.form.on : admin.form.off);
  const oneOf = (codes: Readonly<Record<string, string>>) => (text: string) => lookup(codes, text) ?? text;
  const { fields } = policy;
  const phone = phones.fields;
  const line = lines.fields;
  const greeting = { ...line.greetingId, value: (id: string) => (id === '' ? lines.onlyBeep : lines.ownGreeting) };
  return {
    'telephony-policy-changed': {
      delegation: { ...fields.delegation, value: is('ON') },
      settings: { ...fields.settingsLocked, value: is('LOCKED') },
      monitoring: fields.monitoring,
      announcement: { ...fields.announced, value: oneOf(audit.announcement) },
      emergencyNumbers: { ...fields.emergencyNumbers, value: numbers },
      messageLimit: { ...fields.messageLimitSeconds, value: length },
    },
    'phone-changed': {
      name: phone.name,
      kind: { ...phone.kind, value: oneOf({ PERSON: kinds.person, COMMON_AREA: kinds['common-area'] }) },
      licence: { ...phone.licensed, value: oneOf(audit.licence) },
      number: phone.number,
      location: phone.location,
      greeting,
    },
    'line-changed': {
      owner: line.ownerId,
      number: line.number,
      greeting,
    },
  };
}

/** `[112, 911]` as `112, 911`. */
function numbers(text: string): string {
  return [...text.matchAll(/[+\d]+/gu)].map(([number]) => number).join(', ');
}

/** `PT3M` as `3 min`. */
function length(text: string): string {
  const [, minutes = '0', seconds = '0'] = /^PT(?:(\d+)M)?(?:(\d+)S)?$/u.exec(text) ?? [];
  const all = Number(minutes) * 60 + Number(seconds);
  return all > 0 ? waitInWords(all) : text;
}

const ARROW = ' → ';

/** `name Nadia → Nadia B., number +31 → +32` setting by setting; a text may have commas of its own. */
function changes(detail: string, settings: Settings, admin: Admin): Changed[] {
  const found: { name: string; at: number }[] = [];
  for (const name of Object.keys(settings)) {
    const at = detail.startsWith(`${name} `) ? 0 : detail.indexOf(`, ${name} `, found.at(-1)?.at ?? 0) + 2;
    if (at !== 1) found.push({ name, at });
  }
  return found.map(({ name, at }, index) => {
    const next = found[index + 1];
    const values = detail.slice(at + name.length + 1, next && next.at - 2);
    const { label, value = (text: string) => text } = settings[name] ?? { label: name };
    const arrow = values.indexOf(ARROW);
    if (arrow === -1) return { label: `${label}: ${value(values)}`, change: null };
    const said = (text: string) => value(text) || admin.form.nothing;
    return { label, change: { was: said(values.slice(0, arrow)), is: said(values.slice(arrow + ARROW.length)) } };
  });
}

/** `answer-calls, place-calls` or `receiving OUT`. */
function delegateInWords(detail: string, { admin, phoneSettings }: Words): string {
  const rings = lookup(admin.telephony.audit.rings, detail.replace(/^receiving /u, ''));
  if (rings !== undefined) return rings;
  const names: Readonly<Record<string, { label: string }>> = phoneSettings.privileges;
  return detail
    .split(', ')
    .map((code) => lookup(names, code)?.label ?? code)
    .join(', ');
}
