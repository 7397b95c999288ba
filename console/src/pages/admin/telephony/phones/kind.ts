import type { Admin } from '../../../../text';
import type { Api } from '../../../../wire/api';
import type { Phone } from '../../../../wire/telephonyAdmin';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import { PHONES } from '../addresses';
import { NONE } from '../model/keeping';
import { phoneOf } from '../model/phones';

const address = (id: string) => `${PHONES}/${encodeURIComponent(id)}`;

function write(api: Api, form: Phone): Promise<Phone> {
  const phone = phoneOf(form);
  return api.put<Phone>(address(phone.personId), phone);
}

const keeping: Keeping<Phone> = {
  read: (api, id, signal) => api.get<Phone>(address(id), signal),
  create: (api, form) => write(api, { ...form, version: NONE }),
  save: write,
};

export function phoneKind(admin: Admin): Kind<Phone> {
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
