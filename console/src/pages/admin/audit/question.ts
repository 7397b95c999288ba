/** What of the audit log is asked for; it is part of the address. */
export interface AuditQuestion {
  /** Days such as `2026-11-22`, both included; empty for no limit. */
  from: string;
  to: string;
  who: string;
  page: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function questionOf(search: URLSearchParams): AuditQuestion {
  const day = (name: string) => {
    const value = search.get(name) ?? '';
    return DAY.test(value) && Number.isFinite(Date.parse(value)) ? value : '';
  };
  const page = Number(search.get('page'));
  return {
    from: day('from'),
    to: day('to'),
    who: search.get('who') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** As the address and the service have it: what is not asked is left out. */
export function searchOf(question: AuditQuestion): URLSearchParams {
  const search = new URLSearchParams();
  if (question.from) search.set('from', question.from);
  if (question.to) search.set('to', question.to);
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
