import type { Admin } from '../../../../text';
import type { Provisioned } from '../../../../wire/telephonyAdmin';

/** What is typed into a telephone, in the order in which one does it. */
export const valueNames = ['registrar', 'port', 'transport', 'user', 'secret', 'realm'] as const;

export type ValueName = (typeof valueNames)[number];

export type Values = Readonly<Record<ValueName, string>>;

const SECURE_PORT = '5061';

/** A registrar may be named with its port, `sip.example.org:5071`. */
export function valuesOf({ registrar, deviceId, secret, realm }: Provisioned): Values {
  const [, host = registrar, port = SECURE_PORT] = /^(.*?)(?::(\d+))?$/u.exec(registrar) ?? [];
  return { registrar: host, port, transport: 'TLS', user: deviceId, secret, realm };
}

/** Everything in lines, to be pasted into a note or a ticket. */
export function asText(values: Values, words: Admin['telephony']['provisioning']): string {
  return valueNames.map((name) => `${words.values[name].label}: ${values[name]}`).join('\n');
}

export type Brand = keyof Admin['telephony']['provisioning']['where'];

interface Field {
  /** As the telephone's own page has it, in whatever language the administrator reads. */
  field: string;
  value: (values: Values) => string;
}

/** Where the values go on the telephones of some makers. */
export const brands: readonly { brand: Brand; name: string; fields: readonly Field[] }[] = [
  {
    brand: 'yealink',
    name: 'Yealink',
    fields: [
      { field: 'Register Name', value: (of) => of.user },
      { field: 'User Name', value: (of) => of.user },
      { field: 'Password', value: (of) => of.secret },
      { field: 'SIP Server 1: Server Host', value: (of) => of.registrar },
      { field: 'SIP Server 1: Port', value: (of) => of.port },
      { field: 'SIP Server 1: Transport', value: (of) => of.transport },
    ],
  },
  {
    brand: 'poly',
    name: 'Poly',
    fields: [
      { field: 'Identification: Address', value: (of) => of.user },
      { field: 'Authentication: User ID', value: (of) => of.user },
      { field: 'Authentication: Password', value: (of) => of.secret },
      { field: 'Server 1: Address', value: (of) => of.registrar },
      { field: 'Server 1: Port', value: (of) => of.port },
      { field: 'Server 1: Transport', value: (of) => of.transport },
    ],
  },
  {
    brand: 'snom',
    name: 'snom',
    fields: [
      { field: 'Account', value: (of) => of.user },
      { field: 'Password', value: (of) => of.secret },
      { field: 'Registrar', value: (of) => of.registrar },
      { field: 'Outbound Proxy', value: (of) => `sip:${of.registrar}:${of.port};transport=${of.transport.toLowerCase()}` },
      { field: 'Authentication Username', value: (of) => of.user },
    ],
  },
  {
    brand: 'linphone',
    name: 'Linphone',
    fields: [
      { field: 'Username', value: (of) => of.user },
      { field: 'Password', value: (of) => of.secret },
      { field: 'Domain', value: (of) => `${of.registrar}:${of.port}` },
      { field: 'Transport', value: (of) => of.transport },
    ],
  },
];
