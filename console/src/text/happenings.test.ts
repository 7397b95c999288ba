import { describe, expect, it } from 'vitest';
import { room as en } from './en/room';
import { happeningWords } from './happenings';
import { room as nl } from './nl/room';

describe('what happened in a session', () => {
  it.each([
    ['activity-started', 'Nadia', 'voice', 'Nadia started a voice call', 'Nadia begon een spraakgesprek'],
    ['activity-stopped', 'Nadia', 'video', 'Video ended', 'De video is beëindigd'],
    ['consent-asked', 'Nadia', 'view-screen', 'Nadia asked to see your screen', 'Nadia vroeg om uw scherm te zien'],
    ['consent-allowed', 'Jan', 'view-screen', 'Jan allowed it', 'Jan stond het toe'],
    ['control-handed-over', 'Nadia', 'Eva', 'Nadia handed the session over to Eva', 'Nadia droeg de sessie over aan Eva'],
  ])('is a sentence: %s by %s, %s', (code, name, text, english, dutch) => {
    expect(happeningWords(en, { code, name, text }, en.screens.own)).toBe(english);
    expect(happeningWords(nl, { code, name, text }, nl.screens.own)).toBe(dutch);
  });

  it('speaks to an agent of the customer’s screen', () => {
    const asked = { code: 'consent-asked', name: 'Nadia', text: 'view-screen' };
    expect(happeningWords(en, asked, en.screens.customer)).toBe('Nadia asked to see the customer’s screen');
  });

  it('is left to the caller when it is newer than this console', () => {
    expect(happeningWords(en, { code: 'file-sent', name: 'Jan', text: 'a.pdf' }, '')).toBeUndefined();
    expect(happeningWords(en, { code: 'activity-started', name: 'Jan', text: 'remote-help' }, '')).toBeUndefined();
    expect(happeningWords(en, { code: 'constructor', name: '', text: '' }, '')).toBeUndefined();
  });
});
