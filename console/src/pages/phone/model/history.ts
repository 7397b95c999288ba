import type { HistoryPage, PastCall } from '../../../wire/telephony';

/** What is asked of the history: of one line or all (empty), only missed calls or all, after which page. */
export interface HistoryQuestion {
  line: string;
  missed: boolean;
  after: string | null;
}

export function historyPath({ line, missed, after }: HistoryQuestion): string {
  const asked = new URLSearchParams();
  if (line !== '') asked.set('line', line);
  if (missed) asked.set('missed', 'true');
  if (after !== null) asked.set('after', after);
  const query = asked.toString();
  return query === '' ? '/api/telephony/history' : `/api/telephony/history?${query}`;
}

/** A page and the one after it; a call that ended in between is listed once. */
export function withPage(before: HistoryPage, following: HistoryPage): HistoryPage {
  const known = new Set(before.items.map(({ callId }) => callId));
  return {
    items: [...before.items, ...following.items.filter(({ callId }) => !known.has(callId))],
    next: following.next,
  };
}

/** How long people talked; null for a call that nobody answered. */
export function talkedSeconds({ answeredAt, endedAt }: Pick<PastCall, 'answeredAt' | 'endedAt'>): number | null {
  return answeredAt === null ? null : Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000));
}

/** The place that calls somebody back, on the line that the call was on. */
export function callBackPlace({ number, lineId }: Pick<PastCall, 'lineId'> & { number: string }): string {
  const asked = new URLSearchParams({ number });
  if (lineId !== null) asked.set('line', lineId);
  return `/phone?${asked.toString()}`;
}
