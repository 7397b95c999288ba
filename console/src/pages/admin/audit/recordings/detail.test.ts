import { describe, expect, it } from 'vitest';
import { admin as english } from '../../../../text/en/admin';
import { recordings as englishRecordings } from '../../../../text/en/recordings';
import { admin as dutch } from '../../../../text/nl/admin';
import { recordings as dutchRecordings } from '../../../../text/nl/recordings';
import type { RecordingAuditEntry } from '../../../../wire/recordingPolicy';
import { actorOf, detailOf } from './detail';

const names = new Map([
  ['q-1', 'Billing'],
  ['tom', 'Tom'],
]);
const words = {
  en: { admin: english, recordings: englishRecordings, language: 'en' as const, names },
  nl: { admin: dutch, recordings: dutchRecordings, language: 'nl' as const, names },
};

function entry(action: string, body: Record<string, unknown>, actor: [string, string] = ['ada', 'Ada']): RecordingAuditEntry {
  const [actorId, actorName] = actor;
  return { id: 1, recordingId: 'r', title: 'Call', there: true, at: '2026-11-22T10:00:00Z', actorId, actorName, action, body };
}

describe('what the log of recordings tells', () => {
  it('is what was and what is', () => {
    expect(detailOf(entry('renamed', { from: 'Old', to: 'New' }), words.en)).toEqual(['Old → New']);
    expect(detailOf(entry('renamed', { from: 'Same', to: 'Same' }), words.nl)).toEqual(['Omschrijving gewijzigd']);
    expect(detailOf(entry('reassigned', { from: 'tom', to: 'x', toName: 'Mia' }), words.en)).toEqual(['Tom → Mia']);
  });

  it('says of the policy which settings changed, in the words of its form', () => {
    const before = {
      consent: 'ask',
      always: 'off',
      mustRecord: false,
      recorder: 'network',
      agentsRecorder: {},
      choice: 'free',
      retentionDays: null,
      quotaBytes: 5_000_000_000,
      uploadBytes: 2_000_000_000,
    };
    const policy = {
      ...before,
      always: { queues: ['q-1'], agents: ['tom'] },
      agentsRecorder: { tom: 'local' },
      quotaBytes: 6_000_000_000,
    };
    expect(detailOf(entry('policy-changed', { before, policy }), words.en)).toEqual([
      'Recorded by itself: No sessions → Sessions of some queues or agents',
      'Queues: nothing → Billing',
      'Agents: nothing → Tom',
      'These agents record to their own computer: nothing → Tom',
      'Room for all recordings: 5 → 6',
    ]);
    expect(detailOf(entry('policy-changed', { policy }), words.en)).toEqual([]);
  });

  it('names whoever did it: a person, a rule, a link', () => {
    expect(actorOf(entry('played', {}), words.en)).toBe('Ada');
    expect(actorOf(entry('purged', { cause: 'deleted' }, ['tom', '']), words.en)).toBe('Tom');
    expect(actorOf(entry('purged', { cause: 'retention' }, ['retention', '']), words.nl)).toBe('Bewaartermijn');
    expect(actorOf(entry('link-opened', {}, ['link', 'mia@example.org']), words.en)).toBe('Link of mia@example.org');
  });
});
