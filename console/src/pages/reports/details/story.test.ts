import { describe, expect, it } from 'vitest';
import { reports as en } from '../../../text/en/reports';
import { reports as nl } from '../../../text/nl/reports';
import { room as enRoom } from '../../../text/en/room';
import { room as nlRoom } from '../../../text/nl/room';
import type { TimelineEntry } from '../../../wire/reports';
import { storyWords } from './story';

const at = '2026-11-22T09:00:00Z';

const inEnglish = (entry: Omit<TimelineEntry, 'at'>, customer: string | null = 'Jan') =>
  storyWords({ reports: en, room: enRoom }, customer, { at, ...entry });
const inDutch = (entry: Omit<TimelineEntry, 'at'>) => storyWords({ reports: nl, room: nlRoom }, 'Jan', { at, ...entry });

describe('the time line in words', () => {
  it('puts roles and causes in words', () => {
    expect(inEnglish({ code: 'joined', name: 'Mark', text: 'assistant' })).toBe('Mark joined as assistant');
    expect(inEnglish({ code: 'left', name: 'Mark', text: 'left' })).toBe('Mark left');
    expect(inEnglish({ code: 'left', name: 'Mark', text: 'connection-lost' })).toBe('Mark left (connection lost)');
    expect(inEnglish({ code: 'request-abandoned', name: '', text: 'maximum-wait' })).toBe(
      'Abandoned: waited longer than the queue allows',
    );
  });

  it('says what was asked and answered as the chat does, by the customer’s name', () => {
    expect(inEnglish({ code: 'consent-asked', name: 'Nadia', text: 'view-screen' })).toBe(
      'Nadia asked to see the customer’s screen',
    );
    expect(inEnglish({ code: 'consent-allowed', name: '', text: 'view-screen' })).toBe('Jan allowed it');
    expect(inEnglish({ code: 'consent-allowed', name: '', text: 'view-screen' }, null)).toBe('The customer allowed it');
    expect(inDutch({ code: 'activity-started', name: 'Nadia', text: 'voice' })).toBe('Nadia begon een spraakgesprek');
  });

  it('shows what it does not know as it came', () => {
    expect(inEnglish({ code: 'file-sent', name: 'Jan', text: 'a.pdf' })).toBe('file-sent Jan a.pdf');
    expect(inEnglish({ code: 'left', name: 'Jan', text: 'some-new-cause' })).toBe('Jan left (some-new-cause)');
    expect(inEnglish({ code: 'constructor', name: '', text: '' })).toBe('constructor');
  });

  it('says everything in both languages', () => {
    expect(Object.keys(nl.timeline)).toEqual(Object.keys(en.timeline));
  });
});
