import type { Admin, RecordingsText } from '../../../../text';
import { absolute, fileSize } from '../../../../text/format';
import type { Language } from '../../../../text/languages';
import { lookup } from '../../../../text/problems';
import type { RecordingAuditEntry, RecordingPolicy } from '../../../../wire/recordingPolicy';
import { changes } from '../../model/changes';
import { inWords, type Names } from '../../model/inWords';
import { formOf } from '../../recording/form';
import { policyKind } from '../../recording/kind';

interface Words {
  admin: Admin;
  recordings: RecordingsText;
  language: Language;
  /** Of queues and people. */
  names: Names;
}

/** What an entry tells beside who did what to which recording, line by line. */
export function detailOf({ action, body }: RecordingAuditEntry, words: Words): string[] {
  const said = words.admin.recording.audit;
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  switch (action) {
    case 'renamed':
      return text('from') === text('to') ? [said.described] : [arrow(text('from'), text('to'), words)];
    case 'reassigned':
      return [arrow(personOf('from', body, words), personOf('to', body, words), words)];
    case 'downloaded':
      return [lookup(words.recordings.acts.as, text('as')) ?? text('as')];
    case 'held':
      return [text('reason')];
    case 'verified':
      return [text('outcome') === 'intact' ? said.intact : said.broken(text('outcome'))];
    case 'uploaded':
      return [fileSize(Number(body['bytes'] ?? 0), words.language)];
    case 'link-sent':
      return [said.sentTo(text('mail'), absolute(text('until'), words.language))];
    case 'link-opened':
      return [text('address')];
    case 'link-revoked':
      return [text('mail')];
    case 'purged':
      return [lookup(said.causes, text('cause')) ?? text('cause')];
    case 'policy-changed':
      return policyDetail(body, words);
    default:
      return [];
  }
}

/** Who did it, in words: a person, a rule, or whoever had a link. */
export function actorOf({ actorId, actorName }: RecordingAuditEntry, { admin, names }: Words): string {
  const said = admin.recording.audit;
  if (actorId === 'link') return said.byLink(actorName);
  return actorName || (lookup(said.actors, actorId) ?? names.get(actorId) ?? actorId);
}

function personOf(end: 'from' | 'to', body: Record<string, unknown>, { names }: Words): string {
  const [id, name] = [body[end], body[`${end}Name`]];
  if (typeof name === 'string' && name !== '') return name;
  return typeof id === 'string' ? (names.get(id) ?? id) : '';
}

function arrow(was: string, is: string, { admin }: Words): string {
  return `${was || admin.form.nothing} → ${is || admin.form.nothing}`;
}

function policyDetail({ before, policy }: Record<string, unknown>, words: Words): string[] {
  if (!isPolicy(before) || !isPolicy(policy)) return [];
  const { admin, language, names } = words;
  const { labelOf, codes } = policyKind(admin, names);
  const value = (setting: unknown) => inWords(setting, { admin, language, names, codes }).replaceAll('\n', ', ');
  const shown = changes(formOf(before), formOf(policy)).filter(({ path }) => !path.endsWith('Bytes'));
  return shown.map(({ path, before: was, after: is }) => `${labelOf(path)}: ${value(was)} → ${value(is)}`);
}

function isPolicy(value: unknown): value is RecordingPolicy {
  return typeof value === 'object' && value !== null && 'consent' in value && 'agentsRecorder' in value;
}
