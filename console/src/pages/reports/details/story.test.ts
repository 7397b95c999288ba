import { describe, expect, it } from 'vitest';
import { reports as en } from '../../../text/en/reports';
import { reports as nl } from '../../../text/nl/reports';
import { storyWords } from './story';

const at = '2026-11-22T09:00:00Z';

describe('the time line in words', () => {
  it('puts roles, activities and causes in words', () => {
    expect(storyWords(en, { at, code: 'joined', name: 'Mark', text: 'assistant' })).toBe('Mark joined as assistant');
    expect(storyWords(nl, { at, code: 'consent-allowed', name: '', text: 'view-screen' })).toBe(
      'Klant stond toe: meekijken op het scherm van de klant',
    );
    expect(storyWords(en, { at, code: 'left', name: 'Mark', text: 'left' })).toBe('Mark left');
    expect(storyWords(en, { at, code: 'left', name: 'Mark', text: 'connection-lost' })).toBe('Mark left (connection lost)');
    expect(storyWords(en, { at, code: 'request-abandoned', name: '', text: 'maximum-wait' })).toBe(
      'Abandoned: waited longer than the queue allows',
    );
  });

  it('shows what it does not know as it came', () => {
    expect(storyWords(en, { at, code: 'file-sent', name: 'Jan', text: 'a.pdf' })).toBe('file-sent Jan a.pdf');
    expect(storyWords(en, { at, code: 'left', name: 'Jan', text: 'some-new-cause' })).toBe('Jan left (some-new-cause)');
    expect(storyWords(en, { at, code: 'constructor', name: '', text: '' })).toBe('constructor');
  });

  it('says everything in both languages', () => {
    expect(Object.keys(nl.timeline)).toEqual(Object.keys(en.timeline));
  });
});
