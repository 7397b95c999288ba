import type { Admin } from '../../../text';
import type { RecordingPolicy } from '../../../wire/recordingPolicy';
import { labelIn, type Keeping, type Kind } from '../form/kind';
import { formOf, policyOf, type PolicyForm } from './form';

const POLICY = '/api/recordings/policy';

const keeping: Keeping<PolicyForm> = {
  read: async (api, _, signal) => formOf(await api.get<RecordingPolicy>(POLICY, signal)),
  create: () => Promise.reject(new Error('every site has a policy')),
  save: async (api, form) => formOf(await api.put<RecordingPolicy>(POLICY, policyOf(form))),
};

export function policyKind(admin: Admin, queues: ReadonlyMap<string, string>): Kind<PolicyForm> {
  const words = admin.recording;
  return {
    collection: POLICY,
    place: '/admin/recording',
    idOf: () => '',
    nameOf: () => words.title,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: queues,
    codes: words.codes,
    keeping,
  };
}
