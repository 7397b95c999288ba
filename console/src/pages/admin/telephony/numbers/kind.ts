import type { Admin } from '../../../../text';
import type { Api } from '../../../../wire/api';
import type { NumberRoute } from '../../../../wire/telephonyAdmin';
import { labelIn, type Keeping, type Kind } from '../../form/kind';
import type { Names } from '../../model/inWords';
import { NUMBERS } from '../addresses';
import { NONE, oneOf } from '../model/keeping';
import { formOf, routeOf, type RouteForm } from '../model/routes';

async function write(api: Api, form: RouteForm): Promise<RouteForm> {
  const route = routeOf(form);
  return formOf(await api.put<NumberRoute>(`${NUMBERS}/${encodeURIComponent(route.number)}`, route));
}

const keeping: Keeping<RouteForm> = {
  read: async (api, id, signal) => formOf(await oneOf<NumberRoute>(api, NUMBERS, (route) => route.number === id, signal)),
  create: (api, form) => write(api, { ...form, version: NONE }),
  save: write,
};

export function numberKind(admin: Admin, names: Names): Kind<RouteForm> {
  const words = admin.telephony.numbers;
  return {
    collection: NUMBERS,
    place: '/admin/telephony/numbers',
    idOf: (route) => route.number,
    nameOf: (route) => route.number,
    labelOf: labelIn(words.fields, admin.form.inLanguage, { en: admin.form.english, nl: admin.form.dutch }),
    names,
    codes: words.kinds,
    keeping,
  };
}
