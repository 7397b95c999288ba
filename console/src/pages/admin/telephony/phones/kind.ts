import type { Admin } from '../../../../text';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import { PHONES } from '../addresses';
import { fresh, next } from '../model/keeping';
import { phoneOf, type PhoneForm } from '../model/phones';

const address = (id: string) => `${PHONES}/${encodeURIComponent(id)}`;

const keeping: Keeping<PhoneForm> = {
  read: async (api, id, signal) => fresh(await api.get<Phone>(address(id), signal)),
  create: async (api, form) => {
    const phone = phoneOf(form);
    await api.put(address(phone.personId), phone);
    return fresh(phone);
  },
  save: async (api, form) => {
    const phone = phoneOf(form);
    await api.put(address(phone.personId), phone);
    return next({ ...phone, version: form.version });
  },
};

export function phoneKind(admin: Admin): Kind<PhoneForm> {
  const words = admin.telephony;
  return {
    collection: PHONES,
    place: '/admin/telephony/phones',
    idOf: (phone) => phone.personId,
    nameOf: (phone) => phone.name,
    labelOf: labelIn(words.phones.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names: new Map(),
    codes: words.kinds,
    keeping,
    refusedAt: { 'number-taken': 'number', 'not-a-person': 'kind' },
    goesForGood: true,
  };
}
