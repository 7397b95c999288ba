import type { Outcome } from '../../../wire/reports';
import { isDay, periodOf, type Period } from './period';

/** What both reports can be narrowed to. Empty text: no narrowing. */
export interface Filter extends Period {
  queue: string;
  agent: string;
  outcome: Outcome | '';
  text: string;
}

export const outcomes: readonly Outcome[] = ['handled', 'abandoned', 'left', 'refused', 'closed', 'withdrawn', 'open'];

export const sizes = [50, 100, 200] as const;

const NARROWING = ['queue', 'agent', 'outcome', 'text'] as const;

/** Reads the filter from a page's address. Without dates it is the last three months, whenever the address is opened. */
export function filterOf(address: URLSearchParams, today: string): Filter {
  const usual = periodOf('quarter', today);
  const from = address.get('from');
  const to = address.get('to');
  const outcome = outcomes.find((known) => known === address.get('outcome'));
  return {
    from: isDay(from) ? from : usual.from,
    to: isDay(to) ? to : usual.to,
    queue: address.get('queue') ?? '',
    agent: address.get('agent') ?? '',
    outcome: outcome ?? '',
    text: address.get('text') ?? '',
  };
}

/** The address with some of the filter changed; back on the first page. */
export function narrowed(address: URLSearchParams, change: Partial<Filter>, today: string): URLSearchParams {
  const filter = { ...filterOf(address, today), ...change };
  const next = new URLSearchParams(address);
  const usual = periodOf('quarter', today);
  const byDefault = filter.from === usual.from && filter.to === usual.to;
  put(next, 'from', byDefault ? '' : filter.from);
  put(next, 'to', byDefault ? '' : filter.to);
  NARROWING.forEach((name) => put(next, name, filter[name]));
  next.delete('page');
  return next;
}

/** The address with a parameter set, or left out when it is empty. */
export function withParameter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  put(next, name, value);
  return next;
}

export function isNarrowed(filter: Filter): boolean {
  return NARROWING.some((name) => filter[name] !== '');
}

/** The question to the service: the filter, with the time zone that makes its days. */
export function question(filter: Filter, zone: string): URLSearchParams {
  const asked = new URLSearchParams({ from: filter.from, to: filter.to, tz: zone });
  NARROWING.forEach((name) => put(asked, name, filter[name]));
  return asked;
}

function put(address: URLSearchParams, name: string, value: string): void {
  if (value === '') address.delete(name);
  else address.set(name, value);
}
