import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { admin as english } from '../../../text/en/admin';
import { admin as dutch } from '../../../text/nl/admin';
import type { AuditEntry } from '../../../wire/audit';
import { changedSettings } from './detail';
import { auditedSettings } from './settings';

const queues = new Map([
  ['q-1', 'Help'],
  ['q-2', 'Sales'],
]);
const settings = { en: auditedSettings(english, queues), nl: auditedSettings(dutch, queues) };

function entry(action: string, detail: string | null): AuditEntry {
  return { at: '2026-11-22T10:00:00Z', who: { id: 'ada', name: 'Ada' }, action, subject: 'Help', detail };
}

function told(action: string, detail: string, language: 'en' | 'nl' = 'en') {
  return changedSettings(entry(action, detail), settings[language])?.map(({ label, change }) =>
    change ? `${label}: ${change.was} → ${change.is}` : label,
  );
}

describe('changed settings in the audit log', () => {
  it('have the names and units of their forms, in both languages', () => {
    const detail = 'description, dispositionRequired false → true, maximumLength 20 → 50, wrapUpSeconds 30 → 180';
    expect(told('queue-changed', detail)).toEqual([
      'Description',
      'The agent must choose one: off → on',
      'Maximum length: 20 customers → 50 customers',
      'Wrap-up: 30 s → 3 min',
    ]);
    expect(told('queue-changed', detail, 'nl')).toEqual([
      'Omschrijving',
      'De medewerker moet er een kiezen: uit → aan',
      'Grootste lengte: 20 klanten → 50 klanten',
      'Nawerk: 30 s → 3 min',
    ]);
  });

  it('tell codes and queues by their names', () => {
    expect(told('queue-changed', 'policy longest-idle → round-robin', 'nl')).toEqual(['Regel: Langst vrij → Om de beurt']);
    expect(told('entry-point-changed', 'defaultQueueId q-1 → q-2, language auto → nl', 'nl')).toEqual([
      'Leidt naar: Help → Sales',
      'Taal: Automatisch → Nederlands',
    ]);
    expect(told('entry-point-changed', 'defaultQueueId q-1 → gone')).toEqual(['Leads to: Help → gone']);
  });

  it('keep texts with commas whole', () => {
    expect(told('queue-changed', 'name Help, sales → Help, fast lane, wrapUpSeconds 30 → 60')).toEqual([
      'Name: Help, sales → Help, fast lane',
      'Wrap-up: 30 s → 60 s',
    ]);
    expect(told('person-changed', 'name Bo → Bo, zebra')).toEqual(['Name: Bo → Bo, zebra']);
  });

  it('keep the name that the service gave where there are no words for it', () => {
    expect(told('queue-changed', 'newOne, newTwo 1 → 2, wrapUpSeconds 30 → 60')).toEqual(['newOne', 'newTwo: 1 → 2', 'Wrap-up: 30 s → 60 s']);
  });

  it('are not what other entries tell', () => {
    expect(changedSettings(entry('request-moved', 'Help → Sales'), settings.en)).toBeNull();
    expect(changedSettings(entry('queue-created', ''), settings.en)).toBeNull();
    expect(changedSettings(entry('queue-changed', null), settings.en)).toBeNull();
    expect(changedSettings(entry('licence-changed', 'seats 1 → 2'), settings.en)).toBeNull();
  });

  it('have words for all that the service audits', () => {
    const list = new URL('../../../../../docs/audited-settings.json', import.meta.url);
    const audited = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>;
    for (const words of Object.values(settings)) {
      expect(Object.keys(words).sort()).toEqual(Object.keys(audited).sort());
      for (const [kind, fields] of Object.entries<object>({ ...words })) expect(Object.keys(fields).sort()).toEqual(audited[kind]?.sort());
    }
  });
});
