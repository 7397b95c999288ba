/** Each of the services that people set up has a log of its own. */
export type AuditSource = 'acd' | 'telephony';

/** What of the audit log is asked for; it is part of the address. */
export interface AuditQuestion {
  source: AuditSource;
  /** Days such as `2026-11-22`, both included; empty for no limit. */
  from: string;
  to: string;
  who: string;
  page: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function questionOf(search: URLSearchParams): AuditQuestion {
  const day = (name: string) => dayOf(search, name);
  const page = Number(search.get('page'));
  return {
    source: search.get('of') === 'telephony' ? 'telephony' : 'acd',
    from: day('from'),
    to: day('to'),
    who: search.get('who') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** A day in the address; empty where it makes no sense. */
export function dayOf(search: URLSearchParams, name: string): string {
  const value = search.get(name) ?? '';
  return DAY.test(value) && Number.isFinite(Date.parse(value)) ? value : '';
}

/** As the address has it: what is not asked is left out. */
export function searchOf(question: AuditQuestion): URLSearchParams {
  const search = new URLSearchParams();
  if (question.source !== 'acd') search.set('of', question.source);
  return withRest(search, question, question.from, question.to);
}

/** As the services have it: queue-acd-service asks for days of the site, telephony-service for instants, the end not included. */
export function requestOf(question: AuditQuestion): string {
  const { source, from, to } = question;
  const search = new URLSearchParams();
  if (source === 'acd') return `/api/acd/admin/audit?${withRest(search, question, from, to).toString()}`;
  const [first, last] = [from && beginning(from, 0), to && beginning(to, 1)];
  return `/api/telephony/admin/audit?${withRest(search, question, first, last).toString()}`;
}

/** Midnight where the browser is, some days later. */
export function beginning(day: string, later: number): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

function withRest(search: URLSearchParams, question: AuditQuestion, from: string, to: string): URLSearchParams {
  if (from) search.set('from', from);
  if (to) search.set('to', to);
  if (question.who) search.set('who', question.who);
  if (question.page > 1) search.set('page', String(question.page));
  return search;
}

/** Another filter begins at its first page again. */
export function changed(question: AuditQuestion, change: Partial<AuditQuestion>): AuditQuestion {
  return { ...question, page: 1, ...change };
}

/** As many entries as the service puts on a page. */
const PAGE_SIZE = 50;

/** Which entries of all a page shows, counted from the newest. */
export function rangeOf(page: number, total: number): { first: number; last: number } {
  return { first: (page - 1) * PAGE_SIZE + 1, last: Math.min(page * PAGE_SIZE, total) };
}
