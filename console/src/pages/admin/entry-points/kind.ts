import type { Admin } from '../../../text';
import type { EntryPointField, EntryPointSettings } from '../../../wire/admin';
import { labelIn, type Kind } from '../form/kind';
import type { Names } from '../model/inWords';

/** What a new entry point begins with. @param queueId the queue it leads to until another is chosen */
export function newEntryPoint(queueId: string): EntryPointSettings {
  return {
    id: '',
    name: '',
    enabled: true,
    language: 'auto',
    origins: [],
    defaultQueueId: queueId,
    intro: { en: '', nl: '' },
    buttonLabel: { en: 'Help', nl: 'Hulp' },
    fields: [
      newField('name', 'text', { en: 'Your name', nl: 'Uw naam' }, 100),
      newField('question', 'long-text', { en: 'What can we help you with?', nl: 'Waarmee kunnen we u helpen?' }, 1000),
    ],
    rules: [],
    version: 0,
  };
}

export function newField(
  id: string,
  kind: EntryPointField['kind'],
  label: EntryPointField['label'],
  maxLength: number,
): EntryPointField {
  return { id, kind, label, help: { en: '', nl: '' }, required: id === 'name', maxLength, choices: [] };
}

export function entryPointKind(admin: Admin, queues: Names): Kind<EntryPointSettings> {
  return {
    collection: '/api/acd/admin/entry-points',
    place: '/admin/entry-points',
    idOf: (entryPoint) => entryPoint.id,
    nameOf: (entryPoint) => entryPoint.name,
    labelOf: labelIn(admin.entryPoints.fields, admin.form.inLanguage, {
      en: admin.form.english,
      nl: admin.form.dutch,
    }),
    names: queues,
    codes: admin.entryPoints.languages,
    questionsOf: (entryPoint) => entryPoint.fields,
  };
}
