import { describe, expect, it } from 'vitest';
import { admin as english } from '../../../text/en/admin';
import { phoneSettings as englishPhone } from '../../../text/en/phoneSettings';
import { admin as dutch } from '../../../text/nl/admin';
import { phoneSettings as dutchPhone } from '../../../text/nl/phoneSettings';
import { telephonyDetail } from './telephonyDetail';

const queues = new Map([['q-1', 'Billing']]);
const words = {
  en: { admin: english, phoneSettings: englishPhone, queues },
  nl: { admin: dutch, phoneSettings: dutchPhone, queues },
};

function told(action: string, detail: string | null, language: 'en' | 'nl' = 'en') {
  const entry = { at: '2026-11-22T10:00:00Z', who: { id: 'ada', name: 'Ada' }, action, subject: 'x', detail };
  return telephonyDetail(entry, words[language])?.map(({ label, change }) =>
    change ? `${label}: ${change.was} → ${change.is}` : label,
  );
}

describe('what the audit log of telephony tells', () => {
  it('is in the words of the policy’s form', () => {
    const detail =
      'delegation ON → OFF, settings OPEN → LOCKED, monitoring 0 → 2, announcement NONE → ANNOUNCED, ' +
      'emergencyNumbers [112] → [112, 911], messageLimit PT3M → PT1M30S';
    expect(told('telephony-policy-changed', detail)).toEqual([
      'People may handle calls for others: on → off',
      'Only administrators change delegates and ringing: off → on',
      'Ways to join a call of somebody else: 0 → 2',
      'Joining is announced: off → on',
      'Emergency numbers: 112 → 112, 911',
      'Longest message: 3 min → 90 s',
    ]);
    expect(told('telephony-policy-changed', 'messageLimit PT3M → PT10M', 'nl')).toEqual(['Langste bericht: 3 min → 10 min']);
  });

  it('keeps texts with commas whole', () => {
    expect(told('phone-changed', 'licence PHONE → NONE, location Street 1, hall → Street 1, 2nd floor')).toEqual([
      'Phone licence: licensed → no licence',
      'Emergency location: Street 1, hall → Street 1, 2nd floor',
    ]);
  });

  it('tells greetings, queues and privileges by name', () => {
    expect(told('line-changed', 'greeting g-1 → ')).toEqual(['Greeting: An own greeting → Only a beep']);
    expect(told('phone-changed', 'greeting g-1')).toEqual(['Greeting: An own greeting']);
    expect(told('phone-changed', 'greeting ', 'nl')).toEqual(['Begroeting: Alleen een piep']);
    expect(told('number-routed', 'q-1')).toEqual(['Billing']);
    expect(told('number-routed', 'Hall')).toEqual(['Hall']);
    expect(told('delegate-added', 'answer-calls, place-calls', 'nl')).toEqual(['Gesprekken opnemen, Bellen']);
    expect(told('delegate-changed', 'receiving OUT')).toEqual(['Calls do not ring there']);
  });

  it('leaves alone what is plain, and what other services tell', () => {
    expect(told('trunk-changed', 'sip.example.net')).toBeUndefined();
    expect(told('phone-deleted', null)).toBeUndefined();
    expect(told('queue-changed', 'wrapUpSeconds 30 → 60')).toBeUndefined();
  });
});
