import type { Admin } from '../../../text';
import { lookup } from '../../../text/problems';
import { Problem } from '../../../wire/api';
import type { RecordingPolicy } from '../../../wire/recordingPolicy';
import { labelIn, type Keeping, type Kind } from '../form/kind';
import type { Names } from '../model/inWords';
import { formOf, policyOf, type PolicyForm } from './form';

const POLICY = '/api/recordings/policy';

const keeping: Keeping<PolicyForm> = {
  read: async (api, _, signal) => formOf(await api.get<RecordingPolicy>(POLICY, signal)),
  create: () => Promise.reject(new Error('every site has a policy')),
  save: async (api, form) => {
    try {
      return formOf(await api.put<RecordingPolicy>(POLICY, policyOf(form)));
    } catch (failure) {
      throw refusedInForm(failure);
    }
  },
};

/** Where the form has what the service calls otherwise. */
const inForm: Readonly<Record<string, string>> = {
  'always.queues': 'queues',
  'always.agents': 'agents',
  agentsRecorder: 'onOwnDisk',
  quotaBytes: 'quotaGigabytes',
  uploadBytes: 'uploadMegabytes',
};

/** A refusal that names the settings as the form does, so that each is shown where it belongs. */
export function refusedInForm(failure: unknown): unknown {
  if (!(failure instanceof Problem)) return failure;
  const { code, status, detail, errors, retryAfterSeconds } = failure;
  const named = errors.map((error) => ({ ...error, field: lookup(inForm, error.field) ?? error.field }));
  return new Problem(code, status, detail, named, retryAfterSeconds);
}

/** @param names of queues and of people */
export function policyKind(admin: Admin, names: Names): Kind<PolicyForm> {
  const words = admin.recording;
  return {
    collection: POLICY,
    place: '/admin/recording',
    idOf: () => '',
    nameOf: () => words.title,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names,
    codes: words.codes,
    keeping,
  };
}
