import { describe, expect, it } from 'vitest';
import { callBackPlace, historyPath, talkedSeconds, withPage } from './history';
import { pastCall } from './samples';

describe('the history', () => {
  it('asks for what was chosen', () => {
    expect(historyPath({ line: '', missed: false, after: null })).toBe('/api/telephony/history');
    expect(historyPath({ line: 'l-1', missed: true, after: '2026-11-22T10:00:00Z_c-1' })).toBe(
      '/api/telephony/history?line=l-1&missed=true&after=2026-11-22T10%3A00%3A00Z_c-1',
    );
  });

  it('lists a call once, though pages overlap', () => {
    const first = { items: [pastCall('c-1'), pastCall('c-2')], next: 'c-2' };
    const second = { items: [pastCall('c-2'), pastCall('c-3')], next: null };
    const both = withPage(first, second);
    expect(both.items.map(({ callId }) => callId)).toEqual(['c-1', 'c-2', 'c-3']);
    expect(both.next).toBeNull();
  });

  it('counts the talk from the answer', () => {
    expect(talkedSeconds(pastCall('c-1'))).toBe(60);
    expect(talkedSeconds(pastCall('c-1', { answeredAt: null }))).toBeNull();
  });

  it('calls back on the line of the call', () => {
    expect(callBackPlace({ number: '+31612345678', lineId: 'l-1' })).toBe('/phone?number=%2B31612345678&line=l-1');
    expect(callBackPlace({ number: '112', lineId: null })).toBe('/phone?number=112');
  });
});
