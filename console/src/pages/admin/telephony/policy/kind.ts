import type { Admin } from '../../../../text';
import type { TelephonyPolicy } from '../../../../wire/telephonyAdmin';
import { plainNumber } from '../../../phone-settings/model/ringPlan';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import { POLICY } from '../addresses';
import { fresh, next, type Edited } from '../model/keeping';

type PolicyForm = Edited<TelephonyPolicy>;

const keeping: Keeping<PolicyForm> = {
  read: async (api, _, signal) => fresh(await api.get<TelephonyPolicy>(POLICY, signal)),
  create: () => Promise.reject(new Error('every site has a policy')),
  save: async (api, { version, ...form }) => {
    const policy: TelephonyPolicy = { ...form, emergencyNumbers: form.emergencyNumbers.map(plainNumber) };
    await api.put(POLICY, policy);
    return next({ ...policy, version });
  },
};

export function policyKind(admin: Admin): Kind<PolicyForm> {
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
