import type { Admin } from '../../../../text';
import type { NumberRoute, Phone, SharedLine } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { NONE } from './keeping';

export type Target = 'line' | 'person' | 'queue';

export const targets: readonly Target[] = ['line', 'person', 'queue'];

const fields = { line: 'lineId', person: 'personId', queue: 'queueId' } as const;

/** Where a number leads, as its form has it: each kind of target keeps what was chosen while another one is looked at. */
export interface RouteForm {
  number: string;
  to: Target;
  lineId: string;
  personId: string;
  queueId: string;
  version: number;
}

export const newRoute: RouteForm = { number: '', to: 'queue', lineId: '', personId: '', queueId: '', version: NONE };

export function targetOf(route: Omit<NumberRoute, 'number' | 'version'>): Target {
  if (route.lineId !== null) return 'line';
  return route.personId !== null ? 'person' : 'queue';
}

export function formOf(route: NumberRoute): RouteForm {
  return {
    number: route.number,
    to: targetOf(route),
    lineId: route.lineId ?? '',
    personId: route.personId ?? '',
    queueId: route.queueId ?? '',
    version: route.version,
  };
}

export function routeOf(form: RouteForm): NumberRoute {
  const { version } = form;
  const route: NumberRoute = { number: plainNumber(form.number), lineId: null, personId: null, queueId: null, version };
  const chosen = form[fields[form.to]];
  return { ...route, [fields[form.to]]: chosen === '' ? null : chosen };
}

/** The names of what numbers can lead to. */
export interface Directory {
  lines: readonly SharedLine[];
  phones: readonly Phone[];
  queues: readonly { id: string; name: string }[];
}

/** `+31205550100 of Nadia`, `Hall` or `Billing`. */
export function targetInWords(route: NumberRoute, { lines, phones, queues }: Directory, words: Admin['telephony']['numbers']): string {
  const name = (id: string | undefined) => phones.find((phone) => phone.personId === id)?.name;
  switch (targetOf(route)) {
    case 'line': {
      const line = lines.find((one) => one.lineId === route.lineId);
      return line ? words.lineOf(line.number, name(line.ownerId) ?? words.gone) : words.gone;
    }
    case 'person':
      return name(route.personId ?? undefined) ?? words.gone;
    case 'queue':
      return queues.find((one) => one.id === route.queueId)?.name ?? words.gone;
  }
}
