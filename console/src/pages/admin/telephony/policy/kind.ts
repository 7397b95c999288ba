import type { Admin } from '../../../../text';
import type { TelephonyPolicy } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import { POLICY } from '../addresses';

const keeping: Keeping<TelephonyPolicy> = {
  read: (api, _, signal) => api.get<TelephonyPolicy>(POLICY, signal),
  create: () => Promise.reject(new Error('every site has a policy')),
  save: (api, form) =>
    api.put<TelephonyPolicy>(POLICY, { ...form, emergencyNumbers: form.emergencyNumbers.map(plainNumber) }),
};

export function policyKind(admin: Admin): Kind<TelephonyPolicy> {
  const words = admin.telephony.policy;
  return {
    collection: POLICY,
    place: '/admin/telephony/policy',
    idOf: () => '',
    nameOf: () => words.title,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: new Map(),
    codes: words.modes,
    keeping,
  };
}
